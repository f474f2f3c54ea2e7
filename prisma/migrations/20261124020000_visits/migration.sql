-- A draft may lead to a ticket that is open already, and so may a second draft.
DROP INDEX "Draft_ticketId_key";

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "ledTo" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "repeats" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Draft_ticketId_idx" ON "Draft"("ticketId");
