-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "toSealed" BYTEA;
