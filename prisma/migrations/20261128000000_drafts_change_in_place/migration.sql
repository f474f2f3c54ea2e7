-- A draft is changed with every answer, and once more when it is filed. Room is left on its page and nothing that changes is indexed, so that a
-- change touches no index. No ticket is ever deleted, so nothing looks for the drafts of one.
DROP INDEX "Draft_ticketId_idx";
ALTER TABLE "Draft" SET (fillfactor = 70);
