-- OPENED stands for the subscriptions of a request that another door opened. A revocation needs no administration, and what DataPass
-- does not know of one is not told. A decision that is not whole asks for démarches that were not known when it came.
ALTER TABLE datapass_decision
    DROP CONSTRAINT datapass_decision_kind_check,
    ADD CONSTRAINT datapass_decision_kind_check CHECK (kind IN ('OPENED', 'APPROVE', 'TRANSFER', 'REFUSE', 'REVOKE')),
    ALTER COLUMN organization DROP NOT NULL,
    ALTER COLUMN organization_name DROP NOT NULL,
    ADD COLUMN is_whole boolean NOT NULL DEFAULT true,
    ADD COLUMN is_authorized boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT datapass_decision_is_of_somebody CHECK (organization IS NOT NULL OR kind = 'REVOKE');
