-- One row per day on which a chain of the audit had grown, and chain: which entry was its last
-- when the daily job looked. The anchor of that day is an entry of the chain "anchor", keyed over
-- all of its rows. Ids only, like the audit.
CREATE TABLE anchor_head (
  chain  TEXT NOT NULL CHECK (length(chain) BETWEEN 6 AND 40),
  seq    INTEGER NOT NULL CHECK (seq > 0),
  mac    BLOB NOT NULL CHECK (length(mac) = 32),
  anchor INTEGER NOT NULL CHECK (anchor > 0),
  PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX anchor_head_of_anchor ON anchor_head (anchor);

CREATE TRIGGER anchor_head_is_not_edited BEFORE UPDATE ON anchor_head
BEGIN
  SELECT RAISE (ABORT, 'anchored heads are never edited');
END;

CREATE TRIGGER anchor_head_is_not_deleted BEFORE DELETE ON anchor_head
BEGIN
  SELECT RAISE (ABORT, 'anchored heads are never deleted');
END;
