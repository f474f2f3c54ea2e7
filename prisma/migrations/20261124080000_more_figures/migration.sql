-- The rows are a short cut: they are made again from the journal by the new rules.
DELETE FROM "TicketFigure";
ALTER TABLE "TicketFigure" ADD COLUMN "verdict" TEXT,
ADD COLUMN "pauses" INTEGER NOT NULL,
ADD COLUMN "pausedDays" INTEGER NOT NULL,
ADD COLUMN "pausedFrom" CHAR(10);
