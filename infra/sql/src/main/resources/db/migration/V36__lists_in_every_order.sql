-- Lists that answer as fast whatever their order, and searches that read the cases of one recipient alone.

-- The beginning of the search key, because an entry of an index holds 2 700 bytes at most and names may be longer.
ALTER TABLE folder_case ADD COLUMN applicant_order text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(search_key, 100)) STORED;

DROP INDEX IF EXISTS folder_case_by_change;
CREATE INDEX folder_case_by_change ON folder_case (recipient, process_code, status, updated_at, id);
CREATE INDEX folder_case_by_number ON folder_case (recipient, process_code, status, external_id COLLATE "C", id);
CREATE INDEX folder_case_by_applicant ON folder_case (recipient, process_code, status, applicant_order, id);

CREATE EXTENSION IF NOT EXISTS btree_gin;
DROP INDEX folder_case_by_words;
CREATE INDEX folder_case_by_words ON folder_case USING gin (recipient, search_key gin_trgm_ops);
