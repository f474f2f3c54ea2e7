import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { db, pool, transaction } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import { STAFF_EVENTS } from "../../journal/staff-events";
import { recordStaff } from "../../journal/record.server";
import { staffNames } from "../../people/staff-names.server";
import { loadReportPolicies, type NamedPolicy } from "../../reports/policies/report-policies.server";
import { policyOf } from "../../reports/policies/policies-today";
import { catchUp } from "../../reports/fold/catch-up.server";
import type { Right } from "../../policies/profile/rights";
import type { RowEnding } from "../../reports/fold/figure-row";
import { draw, listDigest, type Drawn } from "./draw";
import type { SampleAsked } from "./sample-asked";

/** A ticket that can be drawn, with what its line in the list says. */
export type SampleTicket = {
  reference: string;
  policyId: string;
  policyVersionId: string;
  right: Right;
  receivedOn: string;
  outcome: RowEnding;
};

/** A draw that was written down: what was asked for, and what it came to. */
export type DrawnSample = SampleAsked &
  Omit<z.output<(typeof STAFF_EVENTS)["sample-drawn"]>, "policyId"> & { at: Date; by: string };

/** Why no sample was drawn. */
export type NotDrawn = "still-counting" | "empty";

/** A draw with its tickets as they are drawn today. `same`: whether the population and so the tickets are those of the draw. */
export type Sample = DrawnSample & { tickets: Drawn<SampleTicket>[]; populationNow: number; same: boolean };

/** Everything that can be drawn: what was received in the period, is not put aside, and is of the policy where one is asked for. */
async function populationOf(
  { from, to, policyId }: Pick<SampleAsked, "from" | "to" | "policyId">,
  policies: ReadonlyMap<string, NamedPolicy>,
): Promise<SampleTicket[]> {
  const versions = [...policies].filter(([, policy]) => policyId === null || policy.policyId === policyId);
  const { rows } = await pool().query<Omit<SampleTicket, "policyId">>(
    `SELECT t."reference", f."policyVersionId", f."right", f."receivedOn", f."outcome"
     FROM "TicketFigure" f JOIN "Ticket" t ON t."id" = f."ticketId"
     WHERE f."receivedOn" BETWEEN $1 AND $2 AND f."policyVersionId" = ANY($3::uuid[])`,
    [from, to, versions.map(([id]) => id)],
  );
  return rows.map((row) => ({ ...row, policyId: policyOf(policies, row.policyVersionId).policyId }));
}

function digestOf(tickets: readonly { reference: string }[]): string {
  return listDigest(tickets.map(({ reference }) => reference));
}

/**
 * Draws a sample and writes it down in the journal of who drew it: the seed, the population by its number and digest, and what was drawn, by
 * its digest. In: who draws, who has `audit.take`. Out: its id; or why none was drawn: not everything the journal holds has been folded yet,
 * or there is no ticket to be drawn.
 */
export async function drawSample(
  staffId: string,
  asked: SampleAsked,
  now: Date,
): Promise<{ ok: true; sampleId: string } | { ok: false; why: NotDrawn }> {
  if (!(await catchUp())) return { ok: false, why: "still-counting" };
  const { policyId, ...rest } = asked;
  const population = await populationOf(asked, await loadReportPolicies());
  const drawn = draw(population, asked);
  if (drawn.length === 0) return { ok: false, why: "empty" };
  const sampleId = randomUUID();
  const data = {
    ...rest,
    sampleId,
    ...(policyId !== null && { policyId }),
    population: population.length,
    populationDigest: digestOf(population),
    drawnDigest: digestOf(drawn),
  };
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Staff" WHERE "id" = ${staffId}::uuid FOR UPDATE`;
    await recordStaff(tx, staffId, { kind: "staff", id: staffId }, now, [{ kind: "sample-drawn", data }]);
  });
  return { ok: true, sampleId };
}

type Line = { at: Date; actorId: string | null; data: unknown };

function readLine({ at, actorId, data }: Line, names: ReadonlyMap<string, string>): DrawnSample {
  const told = STAFF_EVENTS["sample-drawn"].parse(data);
  return { ...told, policyId: told.policyId ?? null, at, by: names.get(actorId ?? "") ?? "" };
}

/** A draw, drawn again from its seed; null where none has this id. */
export async function findSample(sampleId: string): Promise<Sample | null> {
  if (!isUuid(sampleId)) return null;
  const line = await db().journalEntry.findFirst({
    where: { kind: "sample-drawn", data: { path: ["sampleId"], equals: sampleId } },
  });
  if (!line) return null;
  await catchUp();
  const sample = readLine(line, await staffNames(line.actorId ? [line.actorId] : []));
  const population = await populationOf(sample, await loadReportPolicies());
  const tickets = draw(population, sample);
  const same = digestOf(population) === sample.populationDigest && digestOf(tickets) === sample.drawnDigest;
  return { ...sample, tickets, populationNow: population.length, same };
}

const MOST_LISTED = 50;

/** The last draws, newest first, whoever drew them. */
export async function listSamples(): Promise<DrawnSample[]> {
  const lines = await db().journalEntry.findMany({
    where: { kind: "sample-drawn" },
    orderBy: { at: "desc" },
    take: MOST_LISTED,
  });
  const names = await staffNames(lines.flatMap(({ actorId }) => actorId ?? []));
  return lines.map((line) => readLine(line, names));
}
