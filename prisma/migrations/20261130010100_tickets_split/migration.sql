-- A part of what was asked becomes a ticket of its own (docs/decisions/052).
-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "splitFromId" UUID;

-- CreateIndex
CREATE INDEX "Ticket_splitFromId_idx" ON "Ticket"("splitFromId");

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
