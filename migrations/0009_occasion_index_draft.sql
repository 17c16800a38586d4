-- One row per occasion with a draft, so that the daily job finds drafts without reading
-- what was answered long ago. It costs one row written when a draft begins, and none after.
CREATE INDEX occasion_draft ON occasion (client_id, id) WHERE draft IS NOT NULL;
