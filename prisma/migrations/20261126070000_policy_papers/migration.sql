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
