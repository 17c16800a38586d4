-- One row per check-in with answers above a risk rule, as before. The index holds those that nobody
-- has acknowledged, so that a caseload finds them without reading clients who left long ago.
CREATE INDEX alert_open ON alert (client_id) WHERE acknowledged = 0;
