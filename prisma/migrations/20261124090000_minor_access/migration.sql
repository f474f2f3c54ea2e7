-- CreateTable
CREATE TABLE "MinorAccess" (
    "id" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "reasonSealed" BYTEA NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decision" TEXT,
    "noteSealed" BYTEA,
    "expiresAt" TIMESTAMPTZ(3),
    "viewedOn" CHAR(10),

    CONSTRAINT "MinorAccess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MinorAccess_ticketId_staffId_idx" ON "MinorAccess"("ticketId", "staffId");

-- CreateIndex
CREATE INDEX "MinorAccess_decidedAt_idx" ON "MinorAccess"("decidedAt");

-- AddForeignKey
ALTER TABLE "MinorAccess" ADD CONSTRAINT "MinorAccess_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinorAccess" ADD CONSTRAINT "MinorAccess_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinorAccess" ADD CONSTRAINT "MinorAccess_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open asking a colleague and ticket, however often it is pressed; nobody decides their own; decided is decided whole, and an approval always ends.
CREATE UNIQUE INDEX "MinorAccess_open_key" ON "MinorAccess"("ticketId", "staffId") WHERE "decidedAt" IS NULL;
ALTER TABLE "MinorAccess"
  ADD CONSTRAINT "MinorAccess_not_own" CHECK ("decidedById" IS NULL OR "decidedById" <> "staffId"),
  ADD CONSTRAINT "MinorAccess_decided" CHECK (("decidedAt" IS NULL) = ("decidedById" IS NULL) AND ("decidedAt" IS NULL) = ("decision" IS NULL)),
  ADD CONSTRAINT "MinorAccess_ends" CHECK (("decision" IS NOT DISTINCT FROM 'approved') = ("expiresAt" IS NOT NULL));
