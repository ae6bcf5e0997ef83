-- What tells two secrets of one subscription apart: the name that its owner gave it, and its last characters. The secret itself
-- stays a hash.
ALTER TABLE client_secret ADD COLUMN name text, ADD COLUMN ending text;
