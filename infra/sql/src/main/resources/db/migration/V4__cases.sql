-- Cases that change hands, files whose day comes, uploads by an address of their own.

-- Oldest first; none: the recipient is the one that the operator named.
ALTER TABLE folder_case
    ADD COLUMN former_recipients text[] NOT NULL DEFAULT '{}',
    ADD COLUMN files_due_on      date; -- in Europe/Paris; null: its files are still needed
CREATE INDEX folder_case_by_recipient ON folder_case (recipient);
CREATE INDEX folder_case_by_files_due_on ON folder_case (files_due_on) WHERE files_due_on IS NOT NULL;

UPDATE folder_case AS c
SET files_due_on = (c.updated_at AT TIME ZONE 'Europe/Paris')::date + p.time_before_file_deletion + 1
FROM folder AS f JOIN process AS p ON p.code = f.process_code
WHERE f.id = c.folder_id
    AND (c.status = p.status_before_file_deletion OR c.status IN ('CLOSED', 'ARCHIVED'));

-- What a side has purged on its own side of a case; of an earlier time where the case's day came later.
CREATE TABLE purged_link (
    case_id       uuid NOT NULL REFERENCES folder_case ON DELETE CASCADE,
    attachment_id uuid NOT NULL REFERENCES attachment ON DELETE CASCADE,
    side          text NOT NULL CHECK (side IN ('OSL', 'SI', 'HUB')),
    purged_on     date NOT NULL,
    PRIMARY KEY (case_id, attachment_id, side)
);
CREATE INDEX purged_link_by_attachment ON purged_link (attachment_id);

CREATE INDEX outbox_of_moves ON outbox (id) WHERE kind = 'MOVE_NOTIFICATIONS';
