-- What the referential tells of organisations, démarches and subscriptions. Its lists are filtered and ordered by columns of
-- their own, so the parts of an organisation's name have theirs.

ALTER TABLE organization
    ADD COLUMN code         text,
    ADD COLUMN status       text NOT NULL DEFAULT 'Actif',
    ADD COLUMN country      text,
    ADD COLUMN postal_code  text,
    ADD COLUMN territory    text,
    ADD COLUMN email        text,
    ADD COLUMN phone_number text,
    ADD COLUMN created_at   timestamptz,
    ADD COLUMN updated_at   timestamptz,
    ADD COLUMN type             text NOT NULL GENERATED ALWAYS AS (split_part(id, '-', 1)) STORED,
    ADD COLUMN company_register text NOT NULL GENERATED ALWAYS AS (split_part(id, '-', 2)) STORED,
    ADD COLUMN branch_code      text NOT NULL GENERATED ALWAYS AS (regexp_replace(id, '^[A-Z]+-[0-9]+-', '')) STORED;
CREATE INDEX organization_by_company_register ON organization (company_register);

ALTER TABLE process
    ADD COLUMN description                 text,
    ADD COLUMN legal_justification         text,
    ADD COLUMN message_to_transmitter      boolean NOT NULL DEFAULT true,
    ADD COLUMN subscription_validation     text NOT NULL DEFAULT 'AUTO' CHECK (subscription_validation IN ('AUTO', 'MANUAL')),
    ADD COLUMN status_before_file_deletion status NOT NULL DEFAULT 'CLOSED',
    ADD COLUMN time_before_file_deletion   integer NOT NULL DEFAULT 1 CHECK (time_before_file_deletion >= 0),
    ADD COLUMN time_before_archiving       integer NOT NULL DEFAULT 1 CHECK (time_before_archiving >= 0),
    ADD COLUMN time_before_folder_deletion integer NOT NULL DEFAULT 30 CHECK (time_before_folder_deletion >= 0),
    ADD COLUMN created_at                  timestamptz,
    ADD COLUMN updated_at                  timestamptz;

-- active_from: 00:01 in Europe/Paris of the day of activate_at, as the domain reckons it. People's mobile numbers have no column.
ALTER TABLE subscription
    ALTER COLUMN access_mode DROP NOT NULL,
    ADD COLUMN activate_at              timestamptz,
    ADD COLUMN active_from              timestamptz,
    ADD COLUMN datapass_id              bigint,
    ADD COLUMN administrator_first_name text,
    ADD COLUMN administrator_last_name  text,
    ADD COLUMN administrator_email      text,
    ADD COLUMN administrator_function   text,
    ADD COLUMN administrator_phone      text,
    ADD COLUMN delegate_first_name      text,
    ADD COLUMN delegate_last_name       text,
    ADD COLUMN delegate_email           text,
    ADD COLUMN delegate_function        text,
    ADD COLUMN delegate_phone           text,
    ADD COLUMN rejection_reason         text,
    ADD COLUMN created_at               timestamptz,
    ADD COLUMN validated_at             timestamptz,
    ADD COLUMN rejected_at              timestamptz,
    ADD COLUMN ends_at                  timestamptz,
    ADD COLUMN updated_at               timestamptz,
    ADD COLUMN si_type             text NOT NULL GENERATED ALWAYS AS (split_part(subscriber, '-', 1)) STORED,
    ADD COLUMN si_company_register text NOT NULL GENERATED ALWAYS AS (split_part(subscriber, '-', 2)) STORED,
    ADD COLUMN si_branch_code      text NOT NULL GENERATED ALWAYS AS (regexp_replace(subscriber, '^[A-Z]+-[0-9]+-', '')) STORED;
UPDATE subscription SET
    active_from = (activation_date + time '00:01') AT TIME ZONE 'Europe/Paris',
    activate_at = (activation_date + time '00:01') AT TIME ZONE 'Europe/Paris'
WHERE activation_date IS NOT NULL;
ALTER TABLE subscription DROP COLUMN activation_date;
CREATE INDEX subscription_by_process ON subscription (process_code, id);
CREATE INDEX subscription_by_company_register ON subscription (si_company_register);
CREATE INDEX subscription_by_datapass_id ON subscription (datapass_id);
CREATE INDEX subscription_by_delegate ON subscription (lower(delegate_email));
