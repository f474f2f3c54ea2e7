import { db, pool } from "#app/platform/database/db.server";
import { isUuid } from "#app/platform/is-uuid";
import type { Batch } from "#app/platform/generated/client";
import { isLocale, type Locale, spoken, type Text } from "../../../language";
import { listSnippetsFor, type OfferedSnippet } from "../../../policies/snippets/snippets.server";
import type { Right } from "../../../policies/profile/rights";
import { loadPolicyVersion } from "../../../policies/versions/published.server";
import type { RefusalCode } from "../../../refusal";
import { seenBy } from "../../ticket/seen-by.server";
import type { Status } from "../../ticket/statuses";
import type { Pause } from "../../workflow/codes";
import { pausesOffered } from "../../workflow/pause-reason";
import { ABOUT_MINOR } from "../queue/queue.server";
import type { BatchState, BulkAct, RowState } from "./acts";

/** One ticket of a batch as its page shows it. Of one that is not seen (any more) nothing but what was chosen and what came of it: `right`, `status`, `person` and who has it are null. No name of a minor's. */
export type ShownRow = {
  place: number;
  state: RowState;
  code: RefusalCode | null;
  /** What the refusal's words need, or what it leads to: a status, a day. */
  detail: Record<string, string>;
  reference: string;
  right: Right | null;
  person: string | null;
  minor: boolean;
  status: Status | null;
  /** Who had it when it was looked at, and who gets it. */
  holderId: string | null;
  holder: string | null;
  to: string | null;
};

/** How many of a batch's tickets are in each state. */
type BatchCounts = Record<RowState, number>;

export type ShownBatch = {
  id: string;
  act: BulkAct;
  undo: boolean;
  state: BatchState;
  round: number;
  cut: boolean;
  stopped: boolean;
  total: number;
  counts: BatchCounts;
  undoOfId: string | null;
  /** The batch that takes this one back. */
  undoneById: string | null;
  createdAt: string;
};

const NONE: BatchCounts = { chosen: 0, can: 0, cannot: 0, left: 0, waiting: 0, done: 0, failed: 0, stopped: 0 };

async function countsOf(batchIds: readonly string[]): Promise<Map<string, BatchCounts>> {
  const grouped = await db().batchRow.groupBy({
    by: ["batchId", "state"],
    where: { batchId: { in: [...batchIds] } },
    _count: true,
  });
  const counts = new Map(batchIds.map((id) => [id, { ...NONE }]));
  for (const { batchId, state, _count } of grouped) counts.get(batchId)![state as RowState] = _count;
  return counts;
}

function shown(row: Batch & { undoneBy: { id: string }[] }, counts: BatchCounts): ShownBatch {
  const { id, act, state, round, cut, stoppedAt, undoOfId, createdAt, undoneBy } = row;
  return {
    ...{ id, round, cut, undoOfId, counts },
    act: act as BulkAct,
    undo: undoOfId !== null,
    state: state as BatchState,
    stopped: stoppedAt !== null,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    undoneById: undoneBy[0]?.id ?? null,
    createdAt: createdAt.toISOString(),
  };
}

const UNDONE = {
  undoneBy: { where: { confirmedAt: { not: null } }, orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
} as const;

/** A colleague's own batch; null where there is none of theirs. */
export async function findBatch(id: string, staffId: string): Promise<ShownBatch | null> {
  const row = isUuid(id) ? await db().batch.findFirst({ where: { id, staffId }, include: UNDONE }) : null;
  return row && shown(row, (await countsOf([row.id])).get(row.id)!);
}

const LISTED = 50;

/** What a colleague did to many tickets lately, or looked at and left, the newest first. */
export async function listBatches(staffId: string): Promise<ShownBatch[]> {
  const rows = await db().batch.findMany({
    where: { staffId },
    orderBy: { createdAt: "desc" },
    take: LISTED,
    include: UNDONE,
  });
  const counts = await countsOf(rows.map(({ id }) => id));
  return rows.map((row) => shown(row, counts.get(row.id)!));
}

const ROWS = `SELECT r."place", r."state", r."code", r."detail", r."holderId", t."reference", t."right", t."status", t."personMasked" AS "person",
    ${ABOUT_MINOR} AS "minor", h."name" AS "holder", n."name" AS "to", ${seenBy("$2::uuid")} AS "seen"
  FROM "BatchRow" r JOIN "Ticket" t ON t."id" = r."ticketId" LEFT JOIN "Staff" h ON h."id" = r."holderId"
    LEFT JOIN "Staff" n ON n."id" = (r."detail"->>'toId')::uuid
  WHERE r."batchId" = $1::uuid ORDER BY r."place"`;

/** Of a ticket that is not seen: a page's data can be read whole, whatever the page shows of them. */
const UNSEEN = {
  detail: {},
  minor: false,
  right: null,
  person: null,
  status: null,
  holderId: null,
  holder: null,
  to: null,
} as const;

type StoredRow = Omit<ShownRow, "detail"> & {
  seen: boolean;
  minor: boolean | null;
  detail: Record<string, string> | null;
};

/** The tickets of a batch, in the order they were chosen in. In: a colleague's own batch. */
export async function listRows(batchId: string, staffId: string): Promise<ShownRow[]> {
  const { rows } = await pool().query<StoredRow>(ROWS, [batchId, staffId]);
  return rows.map(({ seen, detail, minor, ...row }) =>
    seen
      ? { ...row, detail: detail ?? {}, minor: minor === true, person: minor === true ? null : row.person }
      : { ...row, ...UNSEEN },
  );
}

/** The tickets of a batch whose letters are written alike: of one policy, in one language. `offered`: what can be picked for them. */
export type LetterGroup = {
  policyId: string;
  policy: Text;
  locale: Locale;
  tickets: number;
  offered: OfferedSnippet[];
};

const GROUPS = `SELECT t."policyVersionId", t."right", COALESCE(f."locale", t."locale") AS "locale", count(*)::int AS "tickets"
  FROM "BatchRow" r JOIN "Ticket" t ON t."id" = r."ticketId" LEFT JOIN "Ticket" f ON f."reference" = t."visit"
  WHERE r."batchId" = $1::uuid AND ${seenBy("$2::uuid")} GROUP BY 1, 2, 3`;

type StoredGroup = { policyVersionId: string; right: Right; locale: string; tickets: number };

/** In which languages, and under which policies, a batch writes about the tickets its colleague sees; and what has to be said of the clock, where a policy's law wants to know (null: nothing). */
export async function lettersOf(
  batchId: string,
  staffId: string,
): Promise<{ groups: LetterGroup[]; pauses: readonly Pause[] | null }> {
  const { rows } = await pool().query<StoredGroup>(GROUPS, [batchId, staffId]);
  const groups = new Map<string, LetterGroup & { rights: Right[] }>();
  let pauses: readonly Pause[] | null = null;
  for (const { policyVersionId, right, locale: wanted, tickets } of rows) {
    const { profile } = await loadPolicyVersion(policyVersionId);
    const locale = spoken(profile.languages, isLocale(wanted) ? wanted : "zh-CN");
    const key = `${profile.id} ${locale}`;
    const known = groups.get(key) ?? {
      ...{ policyId: profile.id, policy: profile.name, locale, tickets: 0, offered: [], rights: [] },
    };
    groups.set(key, { ...known, tickets: known.tickets + tickets, rights: [...known.rights, right] });
    pauses = pausesOffered("ask", { right, profile, identitySure: false }) ?? pauses;
  }
  const sorted = [...groups.values()].sort((one, other) => other.tickets - one.tickets);
  const offered = await Promise.all(sorted.map(listSnippetsFor));
  const whole = sorted.map(({ rights: _, ...group }, at) => ({ ...group, offered: offered[at]! }));
  // What something can be said to stands first.
  const [some, none] = [
    whole.filter((each) => each.offered.length > 0),
    whole.filter((each) => each.offered.length === 0),
  ];
  return { groups: [...some, ...none], pauses };
}
