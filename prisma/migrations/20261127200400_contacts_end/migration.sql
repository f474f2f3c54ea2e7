-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "contactsErasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "keepDays" INTEGER NOT NULL DEFAULT 180;

-- AlterTable
ALTER TABLE "ProgrammeReader" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);
