import { pool } from "#app/platform/database/db.server";
import type { Text } from "../../../language";
import { loadPolicyVersions } from "../../../policies/versions/published.server";
import { clueDigest } from "../../clues/digest.server";
import type { ClueWay } from "../../clues/spelling";
import { foundBy } from "../../filing/found-by";
import type { TicketPage } from "../page/ticket-page";
import { ROW_COLUMNS, withDuesNow, type QueueRow, type StoredRow } from "../queue/queue.server";
import { seenBy } from "../../ticket/seen-by.server";
import { binder, type Statement } from "../queue/statement.server";
import { guardedFrom } from "./find-tickets.server";

/** As many are listed; whoever wants to see more looks for the person. */
export const MOST_RELATED = 20;

/** As many that have the same clue are looked at: an address may be an agent's, who asks for thousands. */
const MOST_ALIKE = 500;

/** How a ticket has to do with another, the nearest first. `sibling`: another complaint about the same. */
const NEARNESS = ["parent", "complaint", "sibling", "visit", "person"] as const;

/**
 * A ticket that has to do with the one that is read. `guarded`: it is about a minor and not open to who looks. `twin`: it is open as well, of the
 * same person, for the same right under the same policy, and may be the same request.
 */
export type RelatedRow = QueueRow & {
  policy: Text | null;
  receivedOn: string;
  guarded: boolean;
  near: (typeof NEARNESS)[number];
  twin: boolean;
};

type Row = StoredRow & { receivedOn: string; guarded: boolean; near: number };

/** By what a person is known again: what belongs to one alone, and is the same as a whole. Names and orders are shared by many. */
const OWN: readonly ClueWay[] = ["email", "phone", "account"];

type Around = Pick<TicketPage, "id" | "answers" | "profile" | "policyVersionId" | "right" | "closedAt" | "facts">;

/** The statement that lists them. For the tests of its plan, too. */
export function relatedStatement({ id, answers, profile }: Around, look: { staffId: string; now: Date }): Statement {
  const { values, bind } = binder();
  const spellings = foundBy(answers, profile).filter(({ way, part }) => part === "whole" && OWN.includes(way));
  const digests = `${bind(spellings.map((each) => Buffer.from(clueDigest(each))))}::bytea[]`;
  const self = `${bind(id)}::uuid`;
  const staff = bind(look.staffId);
  const guarded = guardedFrom(staff, bind(look.now));
  const text = `WITH this AS MATERIALIZED (SELECT "visit", "parentId" FROM "Ticket" WHERE "id" = ${self}),
      alike AS MATERIALIZED (SELECT "ticketId" FROM "TicketClues" WHERE "digests" && ${digests}),
      hits AS MATERIALIZED (
        SELECT "parentId" AS "id", 0 AS "near" FROM this WHERE "parentId" IS NOT NULL
        UNION ALL SELECT "id", 1 FROM "Ticket" WHERE "parentId" = ${self}
        UNION ALL SELECT "id", 2 FROM "Ticket" WHERE "parentId" = (SELECT "parentId" FROM this)
        UNION ALL SELECT "id", 3 FROM "Ticket" WHERE "visit" = (SELECT "visit" FROM this)
        UNION ALL (SELECT t."id", 4 FROM alike CROSS JOIN LATERAL (SELECT * FROM "Ticket" WHERE "Ticket"."id" = alike."ticketId" LIMIT 1) t WHERE ${seenBy(`${staff}::uuid`)} LIMIT ${MOST_ALIKE})),
      found AS (SELECT "id", min("near") AS "near" FROM hits WHERE "id" <> ${self} GROUP BY "id")
    SELECT ${ROW_COLUMNS}, t."receivedOn", ${guarded} AS "guarded", CASE WHEN ${guarded} THEN NULL ELSE t."personMasked" END AS "person", found."near"
    FROM found CROSS JOIN LATERAL (SELECT * FROM "Ticket" WHERE "Ticket"."id" = found."id" LIMIT 1) t LEFT JOIN "Staff" s ON s."id" = t."assigneeId"
    WHERE ${seenBy(`${staff}::uuid`)}
    ORDER BY found."near", t."open" DESC, CASE WHEN t."open" THEN t."dueAt" END, t."closedAt" DESC, t."id"
    LIMIT ${MOST_RELATED + 1}`;
  return { text, values };
}

/**
 * The tickets that have to do with one: what it complains about, complaints about it, what was asked in the same visit, and what was asked by whoever has
 * the same address, number or account, found by digests, without opening a seal (`docs/decisions/031`). Masked as the queue masks them.
 * In: the ticket, read by somebody it is open to; who looks, and when. Out: the nearest first, open ones before closed; whether there are more.
 */
export async function listRelated(
  ticket: Around,
  look: { staffId: string; now: Date },
): Promise<{ rows: RelatedRow[]; more: boolean }> {
  const { text, values } = relatedStatement(ticket, look);
  const found = (await pool().query<Row>(text, values)).rows;
  const rows = found.slice(0, MOST_RELATED);
  const plain = rows.map(({ receivedOn: _on, guarded: _guarded, near: _near, ...row }) => row);
  const [shown, policies] = await Promise.all([withDuesNow(plain, look.now), loadPolicyVersions(rows)]);
  const own = ticket.profile.id;
  return {
    rows: shown.map((row, place) => {
      const { guarded, near, receivedOn, policyVersionId, open } = rows[place]!;
      const { profile } = policies.get(policyVersionId)!;
      const alike = near === NEARNESS.indexOf("person") && !guarded && profile.id === own && row.right === ticket.right;
      return {
        ...row,
        policy: profile.id === own ? null : profile.name,
        receivedOn,
        guarded,
        near: NEARNESS[near]!,
        twin: alike && open && !row.led && !ticket.facts.merged && ticket.closedAt === null,
      };
    }),
    more: found.length > MOST_RELATED,
  };
}
