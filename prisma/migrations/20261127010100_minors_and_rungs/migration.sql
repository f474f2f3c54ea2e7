-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "ageBand" TEXT,
ADD COLUMN     "identityRung" TEXT;

ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_ageBand" CHECK ("ageBand" IN ('under-14', 'under-18', 'of-age'));
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_identityRung" CHECK ("identityRung" IN ('contact-code', 'code-and-facts', 'document'));

-- Whoever a guardian asked for was under the age of the policy, and their tickets and the complaints about them were guarded. How old exactly is sealed.
UPDATE "Ticket" SET "ageBand" = 'under-18' WHERE "requesterKind" = 'guardian';
UPDATE "Ticket" SET "ageBand" = 'under-18' WHERE "parentId" IN (SELECT "id" FROM "Ticket" WHERE "requesterKind" = 'guardian');

-- What the journal says of how each identity was verified last; where it says nothing, nothing is on record, and it is verified once more before the ticket is answered.
UPDATE "Ticket" AS ticket SET "identityRung" = CASE last."method"
    WHEN 'document' THEN 'document' WHEN 'code-and-facts' THEN 'code-and-facts' WHEN 'contact-on-file' THEN 'contact-code' END
FROM (
    SELECT DISTINCT ON ("ticketId") "ticketId", "data"->>'method' AS "method" FROM "JournalEntry"
    WHERE "kind" = 'moved' AND "data"->>'action' = 'verify' ORDER BY "ticketId", "seq" DESC
) AS last
WHERE last."ticketId" = ticket."id" AND ticket."identityVerifiedAt" IS NOT NULL;
UPDATE "Ticket" SET "identityRung" = 'contact-code' WHERE "right" = 'complaint' AND "identityRung" IS NULL;
