-- CreateTable
CREATE TABLE "PolicyDraft" (
    "id" UUID NOT NULL,
    "policyId" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "baseVersion" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" UUID NOT NULL,
    "letters" JSONB,
    "lettersVersion" INTEGER,

    CONSTRAINT "PolicyDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PolicyDraft_policyId_key" ON "PolicyDraft"("policyId");
