-- Who moved what is complained about, or was given it, after the complaint was filed does not look at the complaint either.
UPDATE "Ticket" c SET "earlierHandlerIds" = (
  SELECT array_agg(DISTINCT h."id" ORDER BY h."id") FROM (
    SELECT unnest(c."earlierHandlerIds") AS "id"
    UNION SELECT j."actorId" FROM "JournalEntry" j
      WHERE j."ticketId" = c."parentId" AND j."kind" = 'moved' AND j."actorKind" = 'staff' AND j."actorId" IS NOT NULL
    UNION SELECT (j."data"->>'assigneeId')::uuid FROM "JournalEntry" j
      WHERE j."ticketId" = c."parentId" AND j."kind" = 'assigned') h
  WHERE h."id" IS NOT NULL)
WHERE c."parentId" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "JournalEntry" j WHERE j."ticketId" = c."parentId" AND j."kind" IN ('moved', 'assigned'));
