-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "orderSealed" BYTEA,
    "round" INTEGER NOT NULL DEFAULT 0,
    "cut" BOOLEAN NOT NULL DEFAULT false,
    "undoOfId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchRow" (
    "batchId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "ticketId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "seen" INTEGER,
    "holderId" UUID,
    "version" INTEGER,
    "code" TEXT,
    "detail" JSONB,

    CONSTRAINT "BatchRow_pkey" PRIMARY KEY ("batchId","place")
);

-- CreateIndex
CREATE INDEX "Batch_staffId_createdAt_idx" ON "Batch"("staffId", "createdAt");

-- CreateIndex
CREATE INDEX "Batch_createdAt_idx" ON "Batch"("createdAt");

-- CreateIndex
CREATE INDEX "Batch_undoOfId_idx" ON "Batch"("undoOfId");

-- CreateIndex
CREATE INDEX "BatchRow_ticketId_idx" ON "BatchRow"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "BatchRow_batchId_ticketId_key" ON "BatchRow"("batchId", "ticketId");

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_undoOfId_fkey" FOREIGN KEY ("undoOfId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchRow" ADD CONSTRAINT "BatchRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchRow" ADD CONSTRAINT "BatchRow_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
