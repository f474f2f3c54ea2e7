-- CreateTable
CREATE TABLE "Declaration" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "locale" TEXT NOT NULL,
    "keepMonths" INTEGER NOT NULL,
    "bodySealed" BYTEA,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Declaration_ticketId_signedAt_idx" ON "Declaration"("ticketId", "signedAt");

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is erased has no words, and what is not has them.
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_erased" CHECK (("bodySealed" IS NULL) = ("erasedAt" IS NOT NULL));

-- A rung that staff could choose and the row could not hold.
ALTER TABLE "Ticket" DROP CONSTRAINT "Ticket_identityRung";
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_identityRung" CHECK ("identityRung" IN ('contact-code', 'code-and-facts', 'declaration', 'document'));
