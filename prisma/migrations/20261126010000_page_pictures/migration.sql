-- AlterTable
ALTER TABLE "File" ADD COLUMN     "pages" INTEGER;
