-- AlterTable
ALTER TABLE "PolicyDraft" ADD COLUMN     "promises" JSONB,
ADD COLUMN     "text" TEXT;

-- CreateTable
CREATE TABLE "PolicyPapers" (
    "policyVersionId" UUID NOT NULL,
    "text" TEXT,
    "promises" JSONB NOT NULL,

    CONSTRAINT "PolicyPapers_pkey" PRIMARY KEY ("policyVersionId")
);

-- AddForeignKey
ALTER TABLE "PolicyPapers" ADD CONSTRAINT "PolicyPapers_policyVersionId_fkey" FOREIGN KEY ("policyVersionId") REFERENCES "PolicyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Papers are as old as their version, and as little changed.
CREATE TRIGGER "PolicyPapers_append_only" BEFORE UPDATE OR DELETE ON "PolicyPapers" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PolicyPapers_no_truncate" BEFORE TRUNCATE ON "PolicyPapers" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
