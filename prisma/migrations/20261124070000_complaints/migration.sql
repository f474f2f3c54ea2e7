-- One open complaint about a ticket: the second of two at once is refused by the database too.
CREATE UNIQUE INDEX "Ticket_parentId_open_key" ON "Ticket"("parentId") WHERE "parentId" IS NOT NULL AND "open";
