-- How often a case's status changed, and how often it had when an event was recorded: a repeated event is one only while they agree.
ALTER TABLE folder_case ADD COLUMN moves integer NOT NULL DEFAULT 0 CHECK (moves >= 0);
ALTER TABLE event ADD COLUMN case_moves integer NOT NULL DEFAULT 0;

-- of the events of before, those whose case has moved since agree with nothing
UPDATE event SET case_moves = -1
FROM folder_case AS c
WHERE c.id = event.case_id AND c.updated_at > event.updated_at;
