-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "asideById" UUID,
ADD COLUMN     "asideClearedAt" TIMESTAMPTZ(3);

-- What lies aside already waits for a second person as well.
UPDATE "Ticket" t SET "asideById" = (
  SELECT d."staffId" FROM "Decision" d WHERE d."ticketId" = t."id" AND d."kind" = 'put-aside' ORDER BY d."at" DESC LIMIT 1
) WHERE t."status" = 'aside';
