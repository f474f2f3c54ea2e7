-- CreateTable
CREATE TABLE "StaffMorning" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "on" CHAR(10) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "StaffMorning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StaffMorning_on_idx" ON "StaffMorning"("on");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMorning_staffId_on_key" ON "StaffMorning"("staffId", "on");

-- AddForeignKey
ALTER TABLE "StaffMorning" ADD CONSTRAINT "StaffMorning_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;
