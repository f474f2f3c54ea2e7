-- The desk's list of closed tickets, newest first.
CREATE INDEX "Ticket_closed_closedAt" ON "Ticket"("closedAt" DESC, "id" DESC) WHERE NOT "open";
