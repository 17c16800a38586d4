-- One row per rule that fired, as before. alliance: 1 where its rule is about the working alliance.
-- client.alliance_hidden: 1 while the client keeps those answers out of supervision, so that such a
-- signal moves nobody up a list of a supervisor. What is believed is sealed in the client's profile.
ALTER TABLE signal ADD COLUMN alliance INTEGER NOT NULL DEFAULT 0 CHECK (alliance IN (0, 1));

ALTER TABLE client ADD COLUMN alliance_hidden INTEGER NOT NULL DEFAULT 0 CHECK (alliance_hidden IN (0, 1));
