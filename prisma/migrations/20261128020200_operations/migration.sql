-- CreateTable
CREATE TABLE "TimerRun" (
    "name" TEXT NOT NULL,
    "everyMs" INTEGER NOT NULL,
    "knownAt" TIMESTAMPTZ(3) NOT NULL,
    "ranAt" TIMESTAMPTZ(3),
    "tookMs" INTEGER,
    "lateMs" INTEGER,
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TimerRun_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "BackupSeen" (
    "id" SERIAL NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BackupSeen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalCheck" (
    "id" UUID NOT NULL,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "lines" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),
    "whole" BOOLEAN,
    "flaw" TEXT,

    CONSTRAINT "JournalCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BackupSeen_madeAt_idx" ON "BackupSeen"("madeAt");

-- CreateIndex
CREATE INDEX "JournalCheck_askedAt_idx" ON "JournalCheck"("askedAt");

-- AddForeignKey
ALTER TABLE "JournalCheck" ADD CONSTRAINT "JournalCheck_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
