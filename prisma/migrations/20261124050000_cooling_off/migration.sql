-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "coolingUntil" TIMESTAMPTZ(3);

-- What Prisma cannot say: the few tickets that wait for their end, the first to end in front.
CREATE INDEX "Ticket_cooling_coolingUntil" ON "Ticket"("coolingUntil", "id") WHERE "status" = 'cooling';
