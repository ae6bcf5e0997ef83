-- What the hub decides, kept together. An aggregate is one table and the tables that are deleted with it; between aggregates
-- there is no foreign key: nothing removes an organisation or a démarche, what a deposit names is checked by its decision,
-- and thousands of deposits at once must not queue for key locks on one démarche's row.
-- Lists whose order counts carry it: an array, or a column "position" from 0.

-- The names are the wire's, and the domain's enum constants.
CREATE DOMAIN organization_name AS text CHECK (VALUE ~ '^(OSL|SI|ADMIN)-[0-9]{14}-.{1,10}$');
CREATE DOMAIN status AS text CHECK (VALUE IN (
    'HUBEE_RECEIVED', 'HUBEE_COMPLETED', 'HUBEE_NOTIFIED', 'SENT', 'SI_RECEIVED', 'IN_PROGRESS',
    'ADD_AWAITING', 'SI_INTG_ERROR', 'REFUSED', 'DONE', 'CLOSED', 'ARCHIVED'));

CREATE TABLE organization (
    id   organization_name PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE process (
    code                  text PRIMARY KEY,
    name                  text NOT NULL,
    osl                   organization_name NOT NULL,
    is_activated          boolean NOT NULL,
    attachment_types      text[] NOT NULL,
    attachment_formats    text[] NOT NULL,
    si_attachment_formats text[] NOT NULL,
    attachment_max_size   bigint NOT NULL CHECK (attachment_max_size >= 0),
    statuses              status[] NOT NULL CHECK (cardinality(statuses) > 0)
);

CREATE TABLE subscription (
    id                     uuid PRIMARY KEY,
    subscriber             organization_name NOT NULL,
    process_code           text NOT NULL,
    status                 text NOT NULL CHECK (status IN ('INACTIVE', 'ACTIVE', 'REFUSED', 'SUSPENDED')),
    access_mode            text NOT NULL CHECK (access_mode IN ('API', 'PORTAIL')),
    activation_date        date,
    notification_frequency text NOT NULL CHECK (notification_frequency IN ('EACH', 'DAILY', 'TWICE_DAILY', 'NEVER')),
    emails                 text[] NOT NULL,
    UNIQUE (subscriber, process_code)
);

CREATE TABLE client (
    id            text PRIMARY KEY,
    scopes        text[] NOT NULL CHECK (scopes <@ '{OSL,SI,ADMIN,DATAPASS}'),
    secret_hashes text[] NOT NULL -- hexadecimal SHA-256; none: revoked
);

CREATE TABLE client_grant (
    client_id     text NOT NULL REFERENCES client ON DELETE CASCADE,
    position      integer NOT NULL,
    organization  organization_name NOT NULL,
    process_codes text[] NOT NULL, -- none: all of them
    PRIMARY KEY (client_id, position)
);

CREATE TABLE folder (
    id                   uuid PRIMARY KEY,
    osl                  organization_name NOT NULL,
    process_code         text NOT NULL,
    external_id          text NOT NULL CHECK (char_length(external_id) <= 100),
    applicant_first_name text NOT NULL,
    applicant_last_name  text NOT NULL,
    applicant_email      text,
    editor_name          text CHECK (char_length(editor_name) <= 50),
    application_name     text CHECK (char_length(application_name) <= 50),
    software_version     text CHECK (char_length(software_version) <= 50),
    global_status        status NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz,
    completed_at         timestamptz,
    closed_at            timestamptz,
    UNIQUE (osl, external_id) -- the same deposit twice is one folder, however close the two requests
);

-- Deferrable: an update may write rows in any order.
CREATE TABLE folder_case (
    id                 uuid PRIMARY KEY,
    folder_id          uuid NOT NULL REFERENCES folder ON DELETE CASCADE,
    position           integer NOT NULL,
    external_id        text NOT NULL CHECK (char_length(external_id) <= 100),
    recipient          organization_name NOT NULL,
    partner_attributes text CHECK (char_length(partner_attributes) <= 1024),
    status             status NOT NULL,
    updated_at         timestamptz,
    transmitted_at     timestamptz,
    closed_at          timestamptz,
    UNIQUE (folder_id, position) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (folder_id, external_id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE attachment (
    id               uuid PRIMARY KEY,
    folder_id        uuid NOT NULL REFERENCES folder ON DELETE CASCADE,
    position         integer NOT NULL,
    file_name        text NOT NULL,
    type             text NOT NULL,
    size             bigint NOT NULL CHECK (size >= 0),
    mime_type        text NOT NULL,
    recipients       text[] NOT NULL, -- external_id of cases of the same folder
    status           text NOT NULL CHECK (status IN ('PENDING', 'RECEIVED', 'CORRUPTED', 'REJECTED', 'DELETED')),
    rejection_reason text CHECK (rejection_reason IS NULL OR status = 'REJECTED'),
    stored_key       text UNIQUE, -- bytes belong to one attachment, so that dropping them takes them from no other
    stored_size      bigint CHECK (stored_size >= 0),
    stored_digest    text,
    verdict          text CHECK (verdict IN ('AWAITED', 'CLEAN', 'INFECTED')),
    UNIQUE (folder_id, position) DEFERRABLE INITIALLY DEFERRED,
    CHECK (num_nulls(stored_key, stored_size, stored_digest, verdict) IN (0, 4))
);

-- Written with the decision that owes the effect, deleted once it took place. It outlives its folder: bytes are dropped after it.
CREATE TABLE outbox (
    id        uuid PRIMARY KEY,
    folder_id uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('NOTIFY_RECIPIENT', 'SEND_MAIL', 'DROP_BINARY')),
    payload   jsonb NOT NULL,
    due_at    timestamptz NOT NULL,
    attempts  integer NOT NULL CHECK (attempts >= 0)
);
CREATE INDEX outbox_by_folder ON outbox (folder_id);
CREATE INDEX outbox_by_due_date ON outbox (due_at);
