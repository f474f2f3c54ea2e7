-- AlterTable
ALTER TABLE "StaffTold" ADD COLUMN     "policyId" TEXT,
ADD COLUMN     "programmeId" UUID,
ALTER COLUMN "ticketId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "StaffTold_programmeId_idx" ON "StaffTold"("programmeId");

-- CreateIndex
CREATE INDEX "StaffTold_policyId_idx" ON "StaffTold"("policyId");

-- AddForeignKey
ALTER TABLE "StaffTold" ADD CONSTRAINT "StaffTold_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A line is about one thing.
ALTER TABLE "StaffTold" ADD CONSTRAINT "StaffTold_about_one" CHECK (num_nonnulls("ticketId", "programmeId", "policyId") = 1);
