-- Who opened or downloaded what, noted before it is handed over and kept six months (HUB-31, HUB-50): of a person the account's id
-- alone, so that no name is left here once the account is erased.
CREATE TABLE access_entry (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at            timestamptz NOT NULL,
    account_id    uuid,
    client_id     text,
    organization  organization_name NOT NULL,
    kind          text NOT NULL,
    case_id       uuid,
    number        text,
    attachment_id uuid,
    source        text NOT NULL,
    request_id    text NOT NULL,
    browser       text,
    os            text,
    software      text,
    version       text,
    CHECK (num_nonnulls(account_id, client_id) = 1)
);
CREATE INDEX access_entry_by_organization ON access_entry (organization, at DESC, id);
CREATE INDEX access_entry_by_account ON access_entry (organization, account_id, at DESC, id) WHERE account_id IS NOT NULL;
CREATE INDEX access_entry_by_number ON access_entry (organization, number, at DESC, id) WHERE number IS NOT NULL;
CREATE INDEX access_entry_by_date ON access_entry (at);
