-- The queue's filters: each leads to its rows in the desk's order, open ones by the most urgent day, closed ones by when they were closed.
DROP INDEX "Ticket_right_dueOn_idx";
CREATE INDEX "Ticket_open_policy" ON "Ticket"("policyVersionId", (LEAST("dueOn", "authorityDueOn")), "id") WHERE "open";
CREATE INDEX "Ticket_open_channel" ON "Ticket"("channel", (LEAST("dueOn", "authorityDueOn")), "id") WHERE "open";
CREATE INDEX "Ticket_undelivered" ON "Ticket"((LEAST("dueOn", "authorityDueOn")), "id") WHERE "undelivered";
CREATE INDEX "Ticket_closed_assignee" ON "Ticket"("assigneeId", "closedAt" DESC, "id" DESC) WHERE NOT "open";
CREATE INDEX "Ticket_closed_status" ON "Ticket"("status", "closedAt" DESC, "id" DESC) WHERE NOT "open";
CREATE INDEX "Ticket_closed_right" ON "Ticket"("right", "closedAt" DESC, "id" DESC) WHERE NOT "open";
CREATE INDEX "Ticket_closed_policy" ON "Ticket"("policyVersionId", "closedAt" DESC, "id" DESC) WHERE NOT "open";
CREATE INDEX "Ticket_closed_channel" ON "Ticket"("channel", "closedAt" DESC, "id" DESC) WHERE NOT "open";
