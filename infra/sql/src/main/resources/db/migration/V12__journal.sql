-- What administrators did, noted in the transaction of each decision: identifiers alone, so that nothing of a person is left here
-- once the account is erased.
CREATE TABLE act (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    by_account   uuid NOT NULL,
    deed         text NOT NULL,
    about        uuid NOT NULL,
    organization organization_name NOT NULL
);
CREATE INDEX act_by_organization ON act (organization, at DESC, id DESC);
CREATE INDEX act_by_date ON act (at);

-- Links that expired are forgotten, only those that are due being read; those of the verification say until the account's end whom
-- to ask, and go with it, with the answer or with the next question.
DROP INDEX link_by_expiry;
CREATE INDEX link_to_forget ON link (expires_at) WHERE kind NOT IN ('VERIFICATION', 'VERIFICATION_REMINDER');
