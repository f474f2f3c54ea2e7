-- A code that a mail server refused for good was given up and waited for somebody to look, though nobody can do anything about it: it ends now.
UPDATE "Outbox" SET "doneAt" = "failedAt" WHERE "type" = 'send-code' AND "doneAt" IS NULL AND "failedAt" IS NOT NULL;
