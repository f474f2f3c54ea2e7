-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "outcome" TEXT;

-- Before there were items a ticket was finished or refused as a whole.
UPDATE "Ticket" SET "outcome" = CASE "status" WHEN 'finished' THEN 'granted' ELSE 'refused' END WHERE "status" IN ('finished', 'refused');

-- AlterTable
ALTER TABLE "TicketFigure" ADD COLUMN     "result" TEXT;

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "category" TEXT,
    "groundId" TEXT,
    "dutyId" TEXT,
    "restrictedUntil" CHAR(10),
    "restrictedReason" TEXT,
    "bodySealed" BYTEA NOT NULL,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "surfacedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "staffId" UUID,
    "aboutSealed" BYTEA,
    "noteSealed" BYTEA,
    "tokenHash" BYTEA,
    "tokenSealed" BYTEA,
    "tokenExpiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Item_ticketId_idx" ON "Item"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_decisionId_seq_key" ON "Item"("decisionId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Task_tokenHash_key" ON "Task"("tokenHash");

-- CreateIndex
CREATE INDEX "Task_ticketId_idx" ON "Task"("ticketId");

-- CreateIndex
CREATE INDEX "Task_dueOn_settledAt_idx" ON "Task"("dueOn", "settledAt");

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
