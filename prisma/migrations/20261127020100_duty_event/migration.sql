-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "eventOn" CHAR(10);
