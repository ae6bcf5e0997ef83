-- Zips of the files of one or more cases that are made after the request for them, and go with their hour. One administration has one
-- of the same cases. Their bytes are dropped by an outbox row of the same id.
CREATE TABLE prepared_archive (
    id           uuid PRIMARY KEY,
    organization organization_name NOT NULL,
    case_ids     uuid[] NOT NULL CHECK (cardinality(case_ids) BETWEEN 1 AND 100),
    files        integer NOT NULL,
    size         bigint NOT NULL,
    asked_at     timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    attempts     integer NOT NULL,
    ready_at     timestamptz, -- null: it is not stored
    failure      text,        -- null: it can still be made, or is
    expires_at   timestamptz NOT NULL,
    UNIQUE (organization, case_ids)
);
CREATE INDEX prepared_archive_by_expiry ON prepared_archive (expires_at);
