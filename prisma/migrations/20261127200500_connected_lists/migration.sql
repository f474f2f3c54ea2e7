-- CreateTable
CREATE TABLE "ProgrammeIntake" (
    "programmeId" UUID NOT NULL,
    "readId" UUID NOT NULL,
    "list" TEXT,
    "locale" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "cursorSealed" BYTEA,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "lines" INTEGER NOT NULL DEFAULT 0,
    "folded" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "refusedLines" JSONB NOT NULL DEFAULT '[]',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProgrammeIntake_pkey" PRIMARY KEY ("programmeId")
);

-- AddForeignKey
ALTER TABLE "ProgrammeIntake" ADD CONSTRAINT "ProgrammeIntake_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
