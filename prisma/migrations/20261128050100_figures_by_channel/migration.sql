-- AlterTable
ALTER TABLE "TicketFigure" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'portal';
