-- CreateTable
CREATE TABLE "BlockerCheck" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "standing" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "failedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "BlockerCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BlockerCheck_ticketId_askedAt_idx" ON "BlockerCheck"("ticketId", "askedAt");

-- AddForeignKey
ALTER TABLE "BlockerCheck" ADD CONSTRAINT "BlockerCheck_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
