-- One row per printed measure, as before. taken_back_at: somebody said that the sheet is lost, so
-- its code is not entered and nothing waits for it. NULL again once the sheet is used again.
ALTER TABLE paper_sheet ADD COLUMN taken_back_at TEXT CHECK (length(taken_back_at) = 17);
