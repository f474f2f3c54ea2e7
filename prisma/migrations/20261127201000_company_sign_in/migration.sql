-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "strong" BOOLEAN NOT NULL DEFAULT false;
