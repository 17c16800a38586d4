-- One row per master secret that was in use before: the key with which its entries of the audit
-- trail are checked, wrapped under a master secret (kek_id), so that they can be once it is gone.
CREATE TABLE audit_key (
  key_id  INTEGER PRIMARY KEY NOT NULL,
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
  kek_id  INTEGER NOT NULL
) STRICT;
