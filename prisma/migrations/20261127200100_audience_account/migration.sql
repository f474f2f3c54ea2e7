-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "audience" JSONB;
