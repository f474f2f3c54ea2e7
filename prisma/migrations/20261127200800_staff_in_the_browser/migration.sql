-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "invitedAt" TIMESTAMPTZ(3),
ADD COLUMN     "joinedAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "lastSignInAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "device" TEXT;

-- AlterTable
ALTER TABLE "StaffTwoFactor" ADD COLUMN     "nextCodes" TEXT,
ADD COLUMN     "nextSecret" TEXT;

-- CreateTable
CREATE TABLE "StaffLink" (
    "id" UUID NOT NULL,
    "staffId" UUID,
    "purpose" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "tokenSealed" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "voidedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "StaffLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSessionEnd" (
    "tokenHash" BYTEA NOT NULL,
    "why" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffSessionEnd_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffLink_tokenHash_key" ON "StaffLink"("tokenHash");

-- CreateIndex
CREATE INDEX "StaffLink_staffId_createdAt_idx" ON "StaffLink"("staffId", "createdAt");

-- CreateIndex
CREATE INDEX "StaffLink_expiresAt_idx" ON "StaffLink"("expiresAt");

-- CreateIndex
CREATE INDEX "StaffSessionEnd_expiresAt_idx" ON "StaffSessionEnd"("expiresAt");

-- AddForeignKey
ALTER TABLE "StaffLink" ADD CONSTRAINT "StaffLink_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever has an account by now had it from the day it was made.
UPDATE "Staff" SET "joinedAt" = "createdAt";

-- What a colleague did, newest first. Lines of persons and of the system stand outside it: filing pays nothing for it.
CREATE INDEX "JournalEntry_by_staff" ON "JournalEntry"("actorId", "id") WHERE "actorId" IS NOT NULL;
