-- What a recipient still has to treat: shown before a subscription is suspended or changes its mode. See Status.isToBeTreated.
CREATE INDEX folder_case_to_be_treated ON folder_case (recipient) WHERE status IN (
    'HUBEE_COMPLETED', 'HUBEE_NOTIFIED', 'SENT', 'SI_RECEIVED', 'IN_PROGRESS', 'ADD_AWAITING', 'SI_INTG_ERROR');
