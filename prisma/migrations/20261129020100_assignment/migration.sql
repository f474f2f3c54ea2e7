-- DropIndex
DROP INDEX "StaffTold_staffId_id_idx";

-- CreateTable
CREATE TABLE "GivingRule" (
    "scope" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,

    CONSTRAINT "GivingRule_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "GivingFixed" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "policyId" TEXT NOT NULL DEFAULT '',
    "right" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL DEFAULT '',
    "staffId" UUID NOT NULL,

    CONSTRAINT "GivingFixed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GivingTurn" (
    "scope" TEXT NOT NULL,
    "staffId" UUID NOT NULL,
    "turn" INTEGER NOT NULL,

    CONSTRAINT "GivingTurn_pkey" PRIMARY KEY ("scope","staffId")
);

-- CreateTable
CREATE TABLE "StaffAbsence" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "fromOn" CHAR(10) NOT NULL,
    "toOn" CHAR(10) NOT NULL,
    "standInId" UUID,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffAbsence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AbsenceTicket" (
    "absenceId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "toId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AbsenceTicket_pkey" PRIMARY KEY ("absenceId","ticketId")
);

-- CreateTable
CREATE TABLE "EscalationPlan" (
    "policyId" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,

    CONSTRAINT "EscalationPlan_pkey" PRIMARY KEY ("policyId")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "ticketId" UUID NOT NULL,
    "run" INTEGER NOT NULL,
    "to" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "on" CHAR(10) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffIds" UUID[],

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("ticketId","run","to","days")
);

-- CreateIndex
CREATE UNIQUE INDEX "GivingFixed_scope_policyId_right_channel_key" ON "GivingFixed"("scope", "policyId", "right", "channel");

-- CreateIndex
CREATE INDEX "StaffAbsence_staffId_toOn_idx" ON "StaffAbsence"("staffId", "toOn");

-- CreateIndex
CREATE INDEX "StaffAbsence_toOn_idx" ON "StaffAbsence"("toOn");

-- CreateIndex
CREATE INDEX "AbsenceTicket_ticketId_idx" ON "AbsenceTicket"("ticketId");

-- CreateIndex
CREATE INDEX "Escalation_at_idx" ON "Escalation"("at");

-- CreateIndex
CREATE INDEX "StaffTold_staffId_at_id_idx" ON "StaffTold"("staffId", "at", "id");

-- AddForeignKey
ALTER TABLE "GivingFixed" ADD CONSTRAINT "GivingFixed_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivingTurn" ADD CONSTRAINT "GivingTurn_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAbsence" ADD CONSTRAINT "StaffAbsence_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAbsence" ADD CONSTRAINT "StaffAbsence_standInId_fkey" FOREIGN KEY ("standInId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AbsenceTicket" ADD CONSTRAINT "AbsenceTicket_absenceId_fkey" FOREIGN KEY ("absenceId") REFERENCES "StaffAbsence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AbsenceTicket" ADD CONSTRAINT "AbsenceTicket_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
