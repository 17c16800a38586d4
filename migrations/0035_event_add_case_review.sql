-- One row per event, as before. case_review: 1 where the event is a consultation about the client,
-- so that a caseload finds the latest without opening any. Which kind it is says the sealed body.
ALTER TABLE event ADD COLUMN case_review INTEGER NOT NULL DEFAULT 0 CHECK (case_review IN (0, 1));

CREATE INDEX event_case_review ON event (client_id, id) WHERE case_review = 1;
