-- Arrivals of which recipients are told together, once or twice a day; gone once the mail is owed.
CREATE TABLE arrival_to_tell (
    recipient    organization_name NOT NULL,
    process_code text NOT NULL,
    due_at       timestamptz NOT NULL
);
CREATE INDEX arrival_to_tell_by_due_date ON arrival_to_tell (due_at);
CREATE INDEX arrival_to_tell_by_subscription ON arrival_to_tell (recipient, process_code, due_at);
