-- One row per client, as before. restricted_at: processing has stopped, and no list shows the
-- client. practice: a made-up client of the rehearsal.
ALTER TABLE client ADD COLUMN restricted_at TEXT CHECK (length(restricted_at) = 17);

ALTER TABLE client ADD COLUMN practice INTEGER NOT NULL DEFAULT 0 CHECK (practice IN (0, 1));
