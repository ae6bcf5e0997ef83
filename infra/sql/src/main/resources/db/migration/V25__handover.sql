-- To which administration a subscription's request was transferred, while this one still receives, and until when at the latest.
ALTER TABLE subscription
    ADD COLUMN handed_to organization_name,
    ADD COLUMN handed_over_until timestamptz,
    ADD CHECK (num_nulls(handed_to, handed_over_until) IN (0, 2));
CREATE INDEX subscription_handed_over ON subscription (handed_over_until) WHERE handed_to IS NOT NULL;
