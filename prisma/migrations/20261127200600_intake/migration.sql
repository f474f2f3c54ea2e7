-- Requests that one of ours takes in: by phone, letter, at the counter, from an authority.
-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "staffId" UUID;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "authorityDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "authorityDueOn" CHAR(10),
ADD COLUMN     "authoritySealed" BYTEA,
ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'portal',
ADD COLUMN     "registeredAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Draft_staffId_idx" ON "Draft"("staffId");

-- The desk's order: the day an authority wants its answer stands before ours where it is earlier.
DROP INDEX "Ticket_open_dueOn";
DROP INDEX "Ticket_open_assignee";
DROP INDEX "Ticket_open_status";
DROP INDEX "Ticket_open_right";
CREATE INDEX "Ticket_open_urgent" ON "Ticket"((LEAST("dueOn", "authorityDueOn")), "id") WHERE "open";
CREATE INDEX "Ticket_open_assignee" ON "Ticket"("assigneeId", (LEAST("dueOn", "authorityDueOn")), "id") WHERE "open";
CREATE INDEX "Ticket_open_status" ON "Ticket"("status", (LEAST("dueOn", "authorityDueOn")), "id") WHERE "open";
CREATE INDEX "Ticket_open_right" ON "Ticket"("right", (LEAST("dueOn", "authorityDueOn")), "id") WHERE "open";
