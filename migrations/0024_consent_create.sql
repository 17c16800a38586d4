-- One row per time a client said what they agree to, or staff entered it from paper. Never changed:
-- the newest holds. Ids sort by the moment. body (sealed): text and language shown, what was said
-- to each purpose, and how.
CREATE TABLE consent (
  client_id TEXT NOT NULL REFERENCES client (id),
  id        TEXT NOT NULL CHECK (length(id) = 26),
  body      BLOB NOT NULL,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
