-- One row per signed-in browser, as before. stepped_up_at: when a passkey was last asked for
-- once more; proof covers it. agent: family of the browser, so that a person knows their own.
ALTER TABLE staff_session ADD COLUMN stepped_up_at TEXT CHECK (length(stepped_up_at) = 17);

ALTER TABLE staff_session ADD COLUMN agent TEXT NOT NULL DEFAULT '';
