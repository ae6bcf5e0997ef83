-- What a diagnosis looks up: a télédossier by its number or that of a case, and whether its notification still waits.
ALTER TABLE folder_case ADD COLUMN arrival_id uuid; -- of the notification in its recipient's mailbox; null until it is completed
CREATE INDEX folder_by_external_id ON folder (external_id);
CREATE INDEX folder_case_by_external_id ON folder_case (external_id);
