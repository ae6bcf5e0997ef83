-- The addresses that the last mail did not reach, in lower case: the pages of a person and of a subscription say so. Kept three
-- months, or until a mail arrives, or the account of that address goes.

CREATE TABLE refused_address (
    address    text PRIMARY KEY CHECK (address = lower(address)),
    refused_at timestamptz NOT NULL
);
CREATE INDEX refused_address_by_date ON refused_address (refused_at);
