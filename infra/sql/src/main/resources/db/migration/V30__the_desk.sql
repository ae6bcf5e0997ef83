-- The work of agents on the portal: lists that answer as fast for a hundred thousand cases as for a hundred, decisions that can be
-- withdrawn for a minute, and visits.

-- Copied from the folder, which never changes them, so that one index finds, counts and orders a list.
ALTER TABLE folder_case
    ADD COLUMN process_code text,
    ADD COLUMN search_key   text; -- the applicant's last and first names, then the number, folded as by the domain's SearchKey

UPDATE folder_case AS c
SET process_code = f.process_code,
    search_key = btrim(regexp_replace(lower(regexp_replace(
        normalize(concat_ws(' ', f.applicant_last_name, f.applicant_first_name, c.external_id), NFKD),
        '[\u0300-\u036f]+', '', 'g')), '[^[:alnum:]]+', ' ', 'g'))
FROM folder AS f
WHERE f.id = c.folder_id;

ALTER TABLE folder_case
    ALTER COLUMN process_code SET NOT NULL,
    ALTER COLUMN search_key SET NOT NULL;

CREATE INDEX folder_case_by_list ON folder_case (recipient, process_code, status, transmitted_at, id);
CREATE INDEX folder_case_by_deletion ON folder_case (recipient, process_code, files_due_on) WHERE files_due_on IS NOT NULL;
DROP INDEX folder_case_by_recipient; -- the first column of the list's

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX folder_case_by_words ON folder_case USING gin (search_key gin_trgm_ops);

CREATE TABLE pending_decision (
    case_id      uuid PRIMARY KEY REFERENCES folder_case ON DELETE CASCADE,
    id           uuid NOT NULL,
    account_id   uuid NOT NULL,
    organization organization_name NOT NULL,
    author       text NOT NULL CHECK (char_length(author) <= 255),
    wanted       status NOT NULL,
    message      text CHECK (char_length(message) <= 1000),
    case_moves   integer NOT NULL,
    due_at       timestamptz NOT NULL,
    overtaken_at timestamptz -- null: it waits
);
CREATE INDEX pending_decision_by_due_date ON pending_decision (due_at) WHERE overtaken_at IS NULL;

CREATE TABLE case_visit (
    case_id    uuid NOT NULL REFERENCES folder_case ON DELETE CASCADE,
    account_id uuid NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (case_id, account_id)
);
