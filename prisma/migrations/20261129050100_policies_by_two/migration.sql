-- AlterTable
ALTER TABLE "PolicyDraft" ADD COLUMN     "notes" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "PolicyProposal" (
    "id" UUID NOT NULL,
    "policyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "draftId" UUID,
    "draftVersion" INTEGER,
    "against" INTEGER,
    "note" TEXT NOT NULL,
    "notes" JSONB NOT NULL DEFAULT '{}',
    "effectiveOn" CHAR(10),
    "zone" TEXT NOT NULL,
    "instead" JSONB,
    "successorId" TEXT,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID NOT NULL,
    "editedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    "effectiveAt" TIMESTAMPTZ(3),
    "version" INTEGER,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PolicyProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PolicyProposal_policyId_proposedAt_idx" ON "PolicyProposal"("policyId", "proposedAt");

-- One question at a time is open about a policy.
CREATE UNIQUE INDEX "PolicyProposal_one_open" ON "PolicyProposal"("policyId") WHERE "status" IN ('proposed', 'agreed');

-- Whoever proposed it, or wrote last in its draft, is not the second person.
ALTER TABLE "PolicyProposal" ADD CONSTRAINT "PolicyProposal_second_person" CHECK (
  "status" NOT IN ('agreed', 'done', 'sent-back')
  OR ("decidedById" IS NOT NULL AND ("status" = 'sent-back' OR ("decidedById" <> "proposedById" AND "decidedById" IS DISTINCT FROM "editedById")))
);

-- What a new calendar moved is looked at on the page of calendars, among very many dates that were set for other reasons.
CREATE INDEX "JournalEntry_moved_by_calendar" ON "JournalEntry"("id") WHERE "kind" = 'due-set' AND "data"->>'reason' = 'calendar';
