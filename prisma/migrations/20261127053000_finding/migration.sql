-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "findable" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "JournalEntry" ADD COLUMN     "staffId" UUID;

-- CreateTable
CREATE TABLE "TicketClues" (
    "ticketId" UUID NOT NULL,
    "digests" BYTEA[],

    CONSTRAINT "TicketClues_pkey" PRIMARY KEY ("ticketId")
);

-- CreateTable
CREATE TABLE "StaffSearch" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "noteSealed" BYTEA,
    "typedSealed" BYTEA,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffSearch_pkey" PRIMARY KEY ("id")
);

-- What waits to be sorted in is read through at every search: it is kept short.
CREATE INDEX "TicketClues_digests_idx" ON "TicketClues" USING GIN ("digests") WITH (gin_pending_list_limit = 256);

-- AddForeignKey
ALTER TABLE "TicketClues" ADD CONSTRAINT "TicketClues_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSearch" ADD CONSTRAINT "StaffSearch_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line is about one subject; what is there was held to that by the constraint before it.
ALTER TABLE "JournalEntry" DROP CONSTRAINT "JournalEntry_one_subject";
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_one_subject" CHECK (num_nonnulls("ticketId", "programmeId", "staffId") = 1) NOT VALID;

-- Only lines about a colleague's searches stand in it: filing pays nothing for it.
CREATE UNIQUE INDEX "JournalEntry_staffId_seq_key" ON "JournalEntry"("staffId", "seq") WHERE "staffId" IS NOT NULL;

-- What the sweep still has to go through: empty once it has.
CREATE INDEX "Ticket_not_findable" ON "Ticket"("id") WHERE NOT "findable";

-- The beginning of a reference, whatever the database sorts by.
CREATE INDEX "Ticket_reference_beginning" ON "Ticket"("reference" text_pattern_ops);

-- What was typed goes when its time is over.
CREATE INDEX "StaffSearch_typed" ON "StaffSearch"("expiresAt") WHERE "typedSealed" IS NOT NULL;
