-- The few promises that were given up, so that counting them does not read the many that were kept.
CREATE INDEX "Outbox_given_up" ON "Outbox"("id") WHERE "failedAt" IS NOT NULL AND "doneAt" IS NULL;
