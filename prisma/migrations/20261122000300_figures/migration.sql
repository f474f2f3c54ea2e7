-- CreateTable
CREATE TABLE "TicketFigure" (
    "ticketId" UUID NOT NULL,
    "policyVersionId" UUID NOT NULL,
    "right" TEXT NOT NULL,
    "receivedOn" CHAR(10) NOT NULL,
    "startedOn" CHAR(10) NOT NULL,
    "dueOn" CHAR(10) NOT NULL,
    "outcome" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedOn" CHAR(10),
    "late" BOOLEAN NOT NULL,
    "workingDays" INTEGER,
    "grounds" TEXT[],
    "extensions" INTEGER NOT NULL,
    "reopenings" INTEGER NOT NULL,

    CONSTRAINT "TicketFigure_pkey" PRIMARY KEY ("ticketId")
);

-- CreateTable
CREATE TABLE "FigureMark" (
    "id" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "foldedTo" BIGINT NOT NULL,

    CONSTRAINT "FigureMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TicketFigure_receivedOn_ticketId_idx" ON "TicketFigure"("receivedOn", "ticketId");

-- What Prisma cannot say: what is open is counted whatever day it came in.
CREATE INDEX "TicketFigure_open" ON "TicketFigure"("ticketId") WHERE "outcome" = 'open';
