-- The people: exactly the data of HUB-29, and what proves that it is they. An address is kept in lower case: one account for it.

CREATE TABLE account (
    id                       uuid PRIMARY KEY,
    first_name               text NOT NULL,
    last_name                text NOT NULL,
    function                 text,
    phone_number             text,
    email                    text NOT NULL UNIQUE CHECK (email = lower(email)),
    password_hash            text, -- none until the first login
    second_factor_secret     text,
    second_factor_confirmed  boolean,
    second_factor_last_step  bigint,
    second_factor_recoveries text[], -- hexadecimal SHA-256 of those unused
    credentials              integer NOT NULL,
    suspension_reason        text CHECK (suspension_reason IN ('BY_ADMINISTRATOR', 'BY_OPERATOR', 'NO_ANSWER')),
    suspension_words         text,
    suspended_since          timestamptz,
    created_at               timestamptz NOT NULL,
    confirmed_at             timestamptz NOT NULL,
    CHECK (num_nulls(second_factor_secret, second_factor_confirmed, second_factor_last_step, second_factor_recoveries) IN (0, 4)),
    CHECK (num_nulls(suspension_reason, suspension_words, suspended_since) IN (0, 3))
);
-- what is to be verified, what is to be deleted: only the due ones are read
CREATE INDEX account_by_confirmation ON account (confirmed_at) WHERE suspended_since IS NULL;
CREATE INDEX account_by_suspension ON account (suspended_since) WHERE suspended_since IS NOT NULL;

CREATE TABLE membership (
    account_id        uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    organization      organization_name NOT NULL,
    role              text NOT NULL CHECK (role IN (
        'AGENT', 'TECHNICAL_DELEGATE', 'LOCAL_ADMINISTRATOR', 'OSL_ADMINISTRATOR', 'NATIONAL_ADMINISTRATOR')),
    suspension_reason text CHECK (suspension_reason IN ('BY_ADMINISTRATOR', 'BY_OPERATOR', 'NO_ANSWER')),
    suspension_words  text,
    suspended_since   timestamptz,
    since             timestamptz NOT NULL,
    rights            jsonb NOT NULL, -- by démarche: CONSULT or TREAT
    PRIMARY KEY (account_id, organization),
    CHECK (num_nulls(suspension_reason, suspension_words, suspended_since) IN (0, 3))
);
CREATE INDEX membership_by_organization ON membership (organization);

-- What mails hold is not kept, its SHA-256 is.
CREATE TABLE link (
    account_id  uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN (
        'INVITATION', 'NEW_PASSWORD', 'LOGIN', 'OLD_ADDRESS', 'NEW_ADDRESS', 'VERIFICATION')),
    token_hash  text NOT NULL UNIQUE,
    expires_at  timestamptz NOT NULL,
    new_address text,
    PRIMARY KEY (account_id, kind)
);
CREATE INDEX link_by_expiry ON link (expires_at);

-- Who agreed to which version of the terms of use, and when (HUB-79).
CREATE TABLE consent (
    account_id  uuid NOT NULL,
    version     text NOT NULL,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, version)
);
