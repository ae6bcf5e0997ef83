-- Are people still there? The question that waits for its answer, and when there is something to do about the account: to ask, or
-- to remind, suspend or erase. The two dates follow from the rest of the row and are written with it (domain: Delays); a change of
-- the promised durations has to write them anew.

ALTER TABLE account
    ADD COLUMN question_id         uuid,
    ADD COLUMN question_asked_at   timestamptz,
    ADD COLUMN question_sent_at    timestamptz,
    ADD COLUMN question_reminder   uuid,
    ADD COLUMN question_bounced_at timestamptz,
    ADD COLUMN ask_at              timestamptz,
    ADD COLUMN act_at              timestamptz,
    ADD CHECK (num_nulls(question_id, question_asked_at) IN (0, 2)),
    ADD CHECK (question_id IS NOT NULL OR num_nulls(question_sent_at, question_reminder, question_bounced_at) = 3);

UPDATE account SET
    ask_at = CASE WHEN suspended_since IS NULL THEN
        (confirmed_at AT TIME ZONE 'Europe/Paris' + interval '3 months') AT TIME ZONE 'Europe/Paris' END,
    act_at = CASE WHEN suspension_reason = 'NO_ANSWER' THEN
        (suspended_since AT TIME ZONE 'Europe/Paris' + interval '2 months') AT TIME ZONE 'Europe/Paris' END;

CREATE INDEX account_to_ask ON account (ask_at, id) WHERE ask_at IS NOT NULL;
CREATE INDEX account_to_act ON account (act_at, id) WHERE act_at IS NOT NULL;
CREATE INDEX account_by_question ON account (question_id) WHERE question_id IS NOT NULL;
CREATE INDEX account_by_reminder ON account (question_reminder) WHERE question_reminder IS NOT NULL;
DROP INDEX account_by_confirmation;
DROP INDEX account_by_suspension;
CREATE INDEX operator ON membership (account_id) WHERE role = 'NATIONAL_ADMINISTRATOR';

-- Who is to be told of an administration's unanswered questions; what is told is read when it is told.
CREATE TABLE verification_digest (
    reader text NOT NULL CHECK (reader IN ('ADMINISTRATORS', 'OPERATOR')),
    about  organization_name NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (reader, about)
);
CREATE INDEX verification_digest_by_due_date ON verification_digest (reader, due_at);

ALTER TABLE link DROP CONSTRAINT link_kind_check;
ALTER TABLE link ADD CONSTRAINT link_kind_check CHECK (kind IN (
    'INVITATION', 'NEW_PASSWORD', 'LOGIN', 'OLD_ADDRESS', 'NEW_ADDRESS', 'VERIFICATION', 'VERIFICATION_REMINDER'));
