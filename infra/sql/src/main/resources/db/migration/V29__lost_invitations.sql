-- An invitation that came back opens nothing any more, and is kept until another is sent: the person's page says so.
ALTER TABLE link ADD COLUMN lost_at timestamptz;
