-- Tickets that ask for the same are worked on together, each on its own clock (docs/decisions/052).
ALTER TABLE "Ticket" ADD COLUMN     "leads" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Ticket_mergedIntoId_idx" ON "Ticket"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
