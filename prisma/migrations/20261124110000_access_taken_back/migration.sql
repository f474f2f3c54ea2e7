-- AlterTable
ALTER TABLE "MinorAccess" ADD COLUMN     "endSealed" BYTEA,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedById" UUID;

-- AddForeignKey
ALTER TABLE "MinorAccess" ADD CONSTRAINT "MinorAccess_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only an approval is taken back, before its end, by somebody, and with the reason.
ALTER TABLE "MinorAccess"
  ADD CONSTRAINT "MinorAccess_taken_back" CHECK (("endedAt" IS NULL) = ("endedById" IS NULL) AND ("endedAt" IS NULL) = ("endSealed" IS NULL) AND ("endedAt" IS NULL OR ("expiresAt" IS NOT NULL AND "endedAt" < "expiresAt")));
