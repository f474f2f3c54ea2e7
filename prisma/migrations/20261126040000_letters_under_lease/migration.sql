-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "undelivered" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "OneTimeCode" ADD COLUMN     "leasedUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "leasedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "unconfirmed" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "BlockerCheck" ADD COLUMN     "leasedUntil" TIMESTAMPTZ(3);
