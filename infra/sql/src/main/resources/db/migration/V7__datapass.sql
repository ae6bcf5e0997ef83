-- What DataPass decided about requests: every decision is kept, since what is granted follows from the set of them, in whatever
-- order they came. Of the people named, only the last administrator for each administration is.

CREATE TABLE datapass_request (
    id bigint PRIMARY KEY
);

CREATE TABLE datapass_decision (
    request_id        bigint NOT NULL REFERENCES datapass_request ON DELETE CASCADE,
    fingerprint       text NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('APPROVE', 'TRANSFER', 'REFUSE', 'REVOKE')),
    fired_at          timestamptz NOT NULL,
    organization      organization_name NOT NULL,
    organization_name text NOT NULL,
    postal_code       text,
    process_codes     text[] NOT NULL,
    PRIMARY KEY (request_id, fingerprint)
);
CREATE INDEX datapass_decision_by_organization ON datapass_decision (organization);

CREATE TABLE datapass_administrator (
    request_id   bigint NOT NULL REFERENCES datapass_request ON DELETE CASCADE,
    organization organization_name NOT NULL,
    first_name   text,
    last_name    text,
    email        text,
    function     text,
    phone        text,
    PRIMARY KEY (request_id, organization)
);

-- Who attested that the software was checked with its editor, which one and which version (HUB-22); kept once API was chosen.
ALTER TABLE subscription
    ADD COLUMN attested_editor  text,
    ADD COLUMN attested_version text,
    ADD COLUMN attested_by      uuid,
    ADD COLUMN attested_at      timestamptz,
    ADD CHECK (num_nulls(attested_editor, attested_version, attested_by, attested_at) IN (0, 4));

-- When a secret of a client was made and last used; what the hub did not make itself has its first use only.
CREATE TABLE client_secret (
    client_id  text NOT NULL REFERENCES client ON DELETE CASCADE,
    hash       text NOT NULL,
    created_at timestamptz,
    used_at    timestamptz,
    PRIMARY KEY (client_id, hash)
);
