-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "confirmed" TEXT;
