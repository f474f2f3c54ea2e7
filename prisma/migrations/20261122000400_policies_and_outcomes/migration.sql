-- DropIndex
DROP INDEX "Ticket_contactDigest_idx";

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "blockers" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "earlierHandlerIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "extendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "parentId" UUID,
ADD COLUMN     "visit" TEXT;

-- What was filed before there were visits was a visit of its own.
UPDATE "Ticket" SET "visit" = "reference";
ALTER TABLE "Ticket" ALTER COLUMN "visit" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Ticket_contactDigest_right_idx" ON "Ticket"("contactDigest", "right");

-- CreateIndex
CREATE INDEX "Ticket_visit_idx" ON "Ticket"("visit");

-- CreateIndex
CREATE INDEX "Ticket_parentId_idx" ON "Ticket"("parentId");

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
