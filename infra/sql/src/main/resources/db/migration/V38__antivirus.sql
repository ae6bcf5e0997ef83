-- The files that wait for the antivirus, the verdicts that it gave, and the démarches that take what it cannot read.
ALTER TABLE attachment DROP CONSTRAINT attachment_verdict_check,
    ADD CONSTRAINT attachment_verdict_check CHECK (verdict IN ('AWAITED', 'CLEAN', 'INFECTED', 'UNREADABLE', 'TOO_BIG'));
ALTER TABLE event_attachment DROP CONSTRAINT event_attachment_verdict_check,
    ADD CONSTRAINT event_attachment_verdict_check
        CHECK (verdict IN ('AWAITED', 'CLEAN', 'INFECTED', 'UNREADABLE', 'TOO_BIG'));

CREATE TABLE pending_scan (
    stored_key text PRIMARY KEY,
    folder_id  uuid NOT NULL REFERENCES folder ON DELETE CASCADE,
    verdict    text, -- null: the antivirus has told none
    waiting_since   timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    attempts   integer NOT NULL
);
CREATE INDEX pending_scan_by_age ON pending_scan (waiting_since, stored_key);
CREATE INDEX pending_scan_by_folder ON pending_scan (folder_id);

-- A verdict that came before its file was kept.
CREATE TABLE early_verdict (
    stored_key text PRIMARY KEY,
    verdict    text NOT NULL,
    told_at    timestamptz NOT NULL
);
CREATE INDEX early_verdict_by_age ON early_verdict (told_at);

CREATE TABLE scanned_content (
    digest     text PRIMARY KEY,
    verdict    text NOT NULL,
    signatures text NOT NULL,
    scanned_at timestamptz NOT NULL
);
CREATE INDEX scanned_content_by_age ON scanned_content (scanned_at, digest) WHERE verdict = 'CLEAN';
CREATE INDEX refused_content_by_age ON scanned_content (scanned_at) WHERE verdict <> 'CLEAN';
CREATE INDEX attachment_by_content ON attachment (stored_digest) WHERE verdict = 'CLEAN';
CREATE INDEX event_attachment_by_content ON event_attachment (stored_digest) WHERE verdict = 'CLEAN';

CREATE TABLE encrypted_files (
    process_code text PRIMARY KEY REFERENCES process ON DELETE CASCADE
);
