-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "hasFiles" BOOLEAN NOT NULL DEFAULT false;

-- Drafts that have files already.
UPDATE "Draft" SET "hasFiles" = true WHERE EXISTS (SELECT 1 FROM "File" WHERE "File"."draftId" = "Draft"."id");
