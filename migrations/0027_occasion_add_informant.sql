-- One row per time somebody is asked, as before. informant: 1 where that is not the client, but
-- somebody else who answers about them. Who that is to the client is sealed in plan.
ALTER TABLE occasion ADD COLUMN informant INTEGER NOT NULL DEFAULT 0 CHECK (informant IN (0, 1));

ALTER TABLE response ADD COLUMN informant INTEGER NOT NULL DEFAULT 0 CHECK (informant IN (0, 1));

-- What clients send is not in it, so it costs them no written row.
CREATE INDEX response_informant ON response (client_id) WHERE informant = 1;
