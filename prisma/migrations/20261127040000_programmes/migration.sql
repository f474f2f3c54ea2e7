-- AlterTable
ALTER TABLE "JournalEntry" ADD COLUMN     "programmeId" UUID,
ALTER COLUMN "ticketId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "policyId" TEXT NOT NULL,
    "policyVersionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "words" JSONB,
    "pace" INTEGER NOT NULL,
    "byLetter" BOOLEAN NOT NULL DEFAULT false,
    "byPage" BOOLEAN NOT NULL DEFAULT false,
    "shownUntil" CHAR(10),
    "authorIds" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedAt" TIMESTAMPTZ(3),
    "proposedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),
    "releasedById" UUID,
    "stoppedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "nextBatchAt" TIMESTAMPTZ(3),
    "letters" JSONB,
    "lettersVersion" INTEGER,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeReader" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authority" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL,
    "addressDigest" BYTEA NOT NULL,
    "contactSealed" BYTEA NOT NULL,
    "tokenHash" BYTEA,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "unconfirmed" INTEGER NOT NULL DEFAULT 0,
    "againAt" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),
    "contentDigest" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProgrammeReader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeTask" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "staffId" UUID,
    "noteSealed" BYTEA,

    CONSTRAINT "ProgrammeTask_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Programme_policyId_releasedAt_idx" ON "Programme"("policyId", "releasedAt");

-- CreateIndex
CREATE INDEX "Programme_status_idx" ON "Programme"("status");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeReader_tokenHash_key" ON "ProgrammeReader"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeReader_programmeId_addressDigest_key" ON "ProgrammeReader"("programmeId", "addressDigest");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeReader_programmeId_seq_key" ON "ProgrammeReader"("programmeId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeTask_programmeId_key_key" ON "ProgrammeTask"("programmeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_programmeId_seq_key" ON "JournalEntry"("programmeId", "seq");

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_policyVersionId_fkey" FOREIGN KEY ("policyVersionId") REFERENCES "PolicyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeReader" ADD CONSTRAINT "ProgrammeReader_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeTask" ADD CONSTRAINT "ProgrammeTask_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line is about one subject, and the constraint costs no reading of what is there: the column before it was NOT NULL.
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_one_subject" CHECK (num_nonnulls("ticketId", "programmeId") = 1) NOT VALID;

-- Nobody releases what they wrote.
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_second_person" CHECK ("releasedById" IS NULL OR "releasedById" <> ALL("authorIds"));

-- Who is still to be told, in the order of the list.
CREATE INDEX "ProgrammeReader_waiting_idx" ON "ProgrammeReader"("programmeId", "seq") WHERE "sentAt" IS NULL AND "failedAt" IS NULL;
