-- One row per version of the clinic's rules. Never changed: a signal names the version it fired
-- under. body (sealed under the clinic's key): the rules.
CREATE TABLE rule_set (
  version    INTEGER PRIMARY KEY NOT NULL CHECK (version > 0),
  created_at TEXT NOT NULL CHECK (length(created_at) = 17),
  created_by TEXT NOT NULL REFERENCES staff (id),
  body       BLOB NOT NULL
) STRICT;
