-- One row per act, chained: mac is keyed over the row and the mac before it. Holds ids and
-- plain words only, never answers, scores, names or tokens.
CREATE TABLE audit (
  chain  TEXT NOT NULL CHECK (length(chain) BETWEEN 6 AND 40),
  seq    INTEGER NOT NULL CHECK (seq > 0),
  at     TEXT NOT NULL CHECK (length(at) = 17),
  actor  TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  key_id INTEGER NOT NULL,
  prev   BLOB NOT NULL CHECK (length(prev) = 32),
  mac    BLOB NOT NULL CHECK (length(mac) = 32),
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'audit rows are never edited');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'audit rows are never deleted');
END;
