-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "ownMail" BYTEA,
ADD COLUMN     "ownNames" BYTEA[] DEFAULT ARRAY[]::BYTEA[];
