-- A child's request that asks nobody to prove anything is verified by the guardian's word alone.
ALTER TABLE "Ticket" DROP CONSTRAINT "Ticket_identityRung";
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_identityRung" CHECK ("identityRung" IN ('none', 'contact-code', 'code-and-facts', 'declaration', 'document'));
