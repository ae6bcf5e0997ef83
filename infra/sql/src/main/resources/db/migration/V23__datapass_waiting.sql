-- What DataPass decides and the hub cannot apply whole waits for the operator, with the administrator whom it names; gone once it is
-- applied or set aside.
CREATE TABLE datapass_waiting (
    fingerprint        text PRIMARY KEY,
    request_id         bigint NOT NULL,
    kind               text NOT NULL CHECK (kind IN ('APPROVE', 'TRANSFER', 'REFUSE', 'REVOKE')),
    fired_at           timestamptz NOT NULL,
    siret              text,
    commune            text,
    organization_name  text,
    postal_code        text,
    model              text NOT NULL,
    scopes             text[] NOT NULL,
    is_authorized      boolean NOT NULL,
    first_name         text,
    last_name          text,
    email              text,
    function           text,
    phone              text,
    unknown            text[] NOT NULL,
    is_place_unknown   boolean NOT NULL,
    since              timestamptz NOT NULL
);

-- Which démarches DataPass's types and scopes ask for, beside those of demarches.txt; no démarche: the hub has nothing to do with them.
CREATE TABLE datapass_catalogue_line (
    model        text NOT NULL,
    scope        text NOT NULL,
    process_code text,
    PRIMARY KEY (model, scope)
);
