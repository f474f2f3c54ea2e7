-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3);

-- What was public by now was published when it was released.
UPDATE "Programme" SET "publishedAt" = "releasedAt" WHERE "byPage" AND "releasedAt" IS NOT NULL;

-- Who was not reached, in the order of the list.
CREATE INDEX "ProgrammeReader_unreached_idx" ON "ProgrammeReader"("programmeId", "seq") WHERE "failedAt" IS NOT NULL OR "returnedAt" IS NOT NULL;
