import assert from "node:assert/strict";
import pg from "pg";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { confirmState, findDraftState } from "#app/domain/tickets/filing/draft-state.server";
import { codeHolder, sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { SEEN } from "#app/http/portal/seen";
import { paths } from "#app/paths";
import { db } from "#app/platform/database/db.server";
import { now } from "#app/platform/now.server";
import { answersFor } from "#tests/factories/answers";
import { codeFor } from "#tests/factories/code";
import { expectOk, somebodyElse } from "#tests/factories/ticket";
import type { Answer, Call } from "./load";

/** A filled-in draft whose check page was sent off and whose code has been sent: one POST from being a ticket. */
export type Ready = { token: string; seen: string; code: string };

export async function query<T extends object>(databaseUrl: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function ready(policy: PublishedPolicy, at: Date): Promise<Ready> {
  // Everybody is somebody of their own: the same right asked twice by one person is one ticket.
  const contact = somebodyElse();
  const { draft, token } = await startDraft(policy, answersFor("delete", { contact }), at);
  const seen = await findDraftState(draft);
  assert.ok(seen);
  await confirmState(draft.id, seen);
  await expectOk(sendFilingCode(draft, at));
  return { token, seen, code: await codeFor(codeHolder(draft.id, contact.email), at) };
}

/** Drafts of as many people, ready to be filed, spread evenly over the policies. Nothing is left in the outbox. */
export async function readyDrafts(policies: readonly PublishedPolicy[], count: number): Promise<Ready[]> {
  const at = now();
  const drafts: Ready[] = [];
  while (drafts.length < count) {
    const next = Array.from(
      { length: Math.min(8, count - drafts.length) },
      (_, index) => policies[(drafts.length + index) % policies.length]!,
    );
    drafts.push(...(await Promise.all(next.map((policy) => ready(policy, at)))));
  }
  await db().outbox.deleteMany();
  return drafts;
}

/** The last POST of filing as a browser sends it, from an address of its own: the product limits how many codes one address may try. */
export function filingCall(
  url: string,
  { token, seen, code }: Ready,
  index: number,
  path = paths.request("code"),
): Call {
  const address = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  return {
    method: "POST",
    url: url + path,
    headers: { Cookie: `draft=${token}`, Origin: url, "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": address },
    body: `${SEEN}=${seen}&code=${code}`,
  };
}

export function leadsTo({ status, headers }: Answer, path: string): void {
  assert.deepEqual([status, headers.location], [303, path]);
}

const COUNTED = ["Ticket", "JournalEntry", "Letter", "Outbox"];

/** How many tickets, journal lines, letters and promises a database holds. */
export async function rowCounts(databaseUrl: string): Promise<number[]> {
  const counts = COUNTED.map((table) => `(SELECT count(*) FROM "${table}")`);
  const [row] = await query<{ counts: number[] }>(databaseUrl, `SELECT ARRAY[${counts.join(", ")}]::int[] AS "counts"`);
  return row?.counts ?? [];
}

/** What filing so many requests adds to `rowCounts`: a ticket, two journal lines, a receipt and its promise each. */
export function rowsOfFiling(count: number): number[] {
  return [count, count * 2, count, count];
}
