-- The visits of agents to their lists, which say what arrived since the last one, and the cases that have not moved for too long.

CREATE TABLE desk_visit (
    account_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    organization organization_name NOT NULL,
    former_at    timestamptz, -- null: the first visit
    seen_at      timestamptz NOT NULL,
    PRIMARY KEY (account_id, organization)
);

CREATE INDEX folder_case_by_change ON folder_case (recipient, process_code, status, updated_at);
