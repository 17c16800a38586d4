-- One row per printed measure. code pairs the sheet with the record; it opens nothing without a
-- staff sign-in. body (sealed): measure and language of the sheet.
CREATE TABLE paper_sheet (
  code        TEXT PRIMARY KEY NOT NULL CHECK (length(code) = 8),
  client_id   TEXT NOT NULL,
  occasion_id TEXT NOT NULL,
  created_at  TEXT NOT NULL CHECK (length(created_at) = 17),
  entered_at  TEXT CHECK (length(entered_at) = 17),
  body        BLOB NOT NULL,
  FOREIGN KEY (client_id, occasion_id) REFERENCES occasion (client_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_sheet_of_client ON paper_sheet (client_id);
