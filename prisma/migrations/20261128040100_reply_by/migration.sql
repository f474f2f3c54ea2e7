-- Until when the person was asked to answer what is waited for.
ALTER TABLE "Ticket" ADD COLUMN     "replyDueOn" CHAR(10);
