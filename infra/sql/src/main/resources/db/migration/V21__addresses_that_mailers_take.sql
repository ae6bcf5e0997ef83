-- The rule of what an address is has become the mailers'. No mail ever reached these accounts, so nobody has opened them: they go, and
-- so do the links of a change to such an address. Subscriptions keep the contact as it is, for whoever corrects it.

CREATE FUNCTION pg_temp.is_taken(address text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT address ~ '^[!#$%&''*+/0-9=?^_`a-z{|}~-]+(\.[!#$%&''*+/0-9=?^_`a-z{|}~-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$'
        AND address !~ '@-|-$|-\.|@.*\.-'
        AND position('@' IN address) <= 65
        AND length(address) <= 254
$$;
DELETE FROM link WHERE new_address IS NOT NULL AND NOT pg_temp.is_taken(new_address)
    OR account_id IN (SELECT id FROM account WHERE NOT pg_temp.is_taken(email));
DELETE FROM consent WHERE account_id IN (SELECT id FROM account WHERE NOT pg_temp.is_taken(email));
DELETE FROM account WHERE NOT pg_temp.is_taken(email);
