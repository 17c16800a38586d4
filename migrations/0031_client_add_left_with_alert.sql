-- One row per client, as before. left_with_alert: discharged or restricted while an alert was not
-- acknowledged, so that the caseload finds them. It is written when a client leaves: sending a
-- check-in writes no row more. Whether an alert is open still says the alert.
ALTER TABLE client ADD COLUMN left_with_alert INTEGER NOT NULL DEFAULT 0 CHECK (left_with_alert IN (0, 1));

CREATE INDEX client_left_with_alert ON client (id) WHERE left_with_alert = 1;

UPDATE client SET left_with_alert = 1
WHERE (discharged_at IS NOT NULL OR restricted_at IS NOT NULL)
  AND EXISTS (SELECT 1 FROM alert WHERE client_id = client.id AND acknowledged = 0);
