-- A delegation actor is a person, or the editor of the subscriber's software.

ALTER TABLE subscription
    ADD COLUMN delegate_company_register text,
    ADD COLUMN delegate_branch_code      text,
    ADD CHECK (num_nulls(delegate_company_register, delegate_branch_code) IN (0, 2)),
    ADD CHECK (delegate_company_register IS NULL
        OR num_nulls(delegate_first_name, delegate_last_name, delegate_email, delegate_function, delegate_phone) = 5);

-- An organisation has one name, in upper case. Where both spellings are there already, the rows of the lower one stay to be merged
-- by hand: which of two subscriptions holds is not ours to say.
DO $$
DECLARE
    place record;
BEGIN
    FOR place IN
        SELECT c.table_name, c.column_name
        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = current_schema() AND c.domain_name = 'organization_name' AND t.table_type = 'BASE TABLE'
    LOOP
        BEGIN
            EXECUTE format('UPDATE %1$I SET %2$I = upper(%2$I) WHERE %2$I <> upper(%2$I)', place.table_name, place.column_name);
        EXCEPTION WHEN unique_violation THEN
            RAISE WARNING '%.% names an organisation in upper and in lower case', place.table_name, place.column_name;
        END;
    END LOOP;
END $$;
ALTER DOMAIN organization_name ADD CONSTRAINT organization_name_in_upper_case CHECK (VALUE = upper(VALUE)) NOT VALID;
