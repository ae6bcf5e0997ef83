-- Events: what the two sides of a case tell each other. "recorded" is the order of the case's history: whoever writes an event
-- holds its folder locked, so the order of the numbers is the order of the decisions.
CREATE TABLE event (
    id                  uuid PRIMARY KEY,
    recorded            bigint GENERATED ALWAYS AS IDENTITY,
    case_id             uuid NOT NULL,
    transmitter         organization_name NOT NULL,
    action_type         text NOT NULL CHECK (action_type IN (
        'STATUS_UPDATE', 'ATTACH_DEPOSIT', 'ATTACH_DL', 'ATTACH_DL_ALL', 'COM_ADD', 'SENDING_MESSAGE', 'ADD_AWAITING')),
    author              text CHECK (char_length(author) <= 255),
    message             text CHECK (char_length(message) <= 1000),
    comment             text CHECK (char_length(comment) <= 1000),
    notifies            boolean NOT NULL,
    case_current_status text, -- as the partner wrote them: no status need have these names
    case_new_status     text,
    partner_attributes  text CHECK (char_length(partner_attributes) <= 1024),
    status              text NOT NULL CHECK (status IN ('IN_PROGRESS', 'SENT', 'RECEIVED')),
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    editor_name         text CHECK (char_length(editor_name) <= 50),
    application_name    text CHECK (char_length(application_name) <= 50),
    software_version    text CHECK (char_length(software_version) <= 50),
    notification_id     uuid
);
CREATE INDEX event_by_case ON event (case_id, recorded);

CREATE TABLE event_attachment (
    id               uuid PRIMARY KEY,
    event_id         uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    position         integer NOT NULL,
    file_name        text NOT NULL,
    type             text NOT NULL,
    size             bigint NOT NULL CHECK (size >= 0),
    mime_type        text NOT NULL,
    recipients       text[] NOT NULL, -- none: it is for whom its event is for
    status           text NOT NULL CHECK (status IN ('PENDING', 'RECEIVED', 'CORRUPTED', 'REJECTED', 'DELETED')),
    rejection_reason text CHECK (rejection_reason IS NULL OR status = 'REJECTED'),
    stored_key       text UNIQUE,
    stored_size      bigint CHECK (stored_size >= 0),
    stored_digest    text,
    verdict          text CHECK (verdict IN ('AWAITED', 'CLEAN', 'INFECTED')),
    UNIQUE (event_id, position) DEFERRABLE INITIALLY DEFERRED,
    CHECK (num_nulls(stored_key, stored_size, stored_digest, verdict) IN (0, 4))
);

ALTER TABLE folder_case ADD COLUMN reopened_at timestamptz;

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check
    CHECK (kind IN ('NOTIFY_RECIPIENT', 'TELL_EVENT', 'SEND_MAIL', 'DROP_BINARY'));
