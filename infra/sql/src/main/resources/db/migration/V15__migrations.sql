-- Cases change hands with the agreement of who receives them, and an administrator can send the same ones back.

CREATE TABLE migration_agreement (
    source     organization_name NOT NULL,
    target     organization_name NOT NULL,
    id         uuid NOT NULL UNIQUE,
    by_account uuid NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (source, target)
);
CREATE INDEX migration_agreement_by_target ON migration_agreement (target);

CREATE TABLE migration (
    id      uuid PRIMARY KEY,
    source  organization_name NOT NULL,
    target  organization_name NOT NULL,
    client  text NOT NULL,
    cases   integer NOT NULL CHECK (cases > 0),
    is_back boolean NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX migration_by_source ON migration (source, at);

-- the migrations of before, as far as the cases that remember them tell
INSERT INTO migration (id, source, target, client, cases, is_back, at)
SELECT gen_random_uuid(), former_recipients[cardinality(former_recipients)], recipient, 'before this was kept', count(*), false, now()
FROM folder_case WHERE cardinality(former_recipients) > 0 GROUP BY 2, 3;
