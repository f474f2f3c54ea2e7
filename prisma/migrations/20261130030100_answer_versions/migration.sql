-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "answersFrom" INTEGER NOT NULL DEFAULT 0;
