-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "feeToldAt" TIMESTAMPTZ(3);
