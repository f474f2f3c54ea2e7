-- CreateTable
CREATE TABLE "StaffTold" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "act" TEXT,
    "accessId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "key" TEXT NOT NULL,

    CONSTRAINT "StaffTold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffTold_key_key" ON "StaffTold"("key");

-- CreateIndex
CREATE INDEX "StaffTold_staffId_id_idx" ON "StaffTold"("staffId", "id");

-- What is not read yet is counted for every page of the desk.
CREATE INDEX "StaffTold_unread_idx" ON "StaffTold"("staffId") WHERE "readAt" IS NULL;

-- CreateIndex
CREATE INDEX "StaffTold_ticketId_idx" ON "StaffTold"("ticketId");

-- AddForeignKey
ALTER TABLE "StaffTold" ADD CONSTRAINT "StaffTold_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffTold" ADD CONSTRAINT "StaffTold_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
