-- One row per time a client is asked, as before. declined_at: the client would rather not answer
-- this time; status is then expired. decline (sealed): why, if they said.
ALTER TABLE occasion ADD COLUMN declined_at TEXT CHECK (length(declined_at) = 17);

ALTER TABLE occasion ADD COLUMN decline BLOB CHECK (decline IS NULL OR declined_at IS NOT NULL);

CREATE INDEX occasion_declined ON occasion (client_id, declined_at) WHERE declined_at IS NOT NULL;
