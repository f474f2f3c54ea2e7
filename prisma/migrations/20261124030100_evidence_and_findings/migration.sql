-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "evidenceAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "evidenceDueOn" CHAR(10),
ADD COLUMN     "evidenceSealed" BYTEA,
ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "bodySealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Finding_ticketId_category_key" ON "Finding"("ticketId", "category");

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
