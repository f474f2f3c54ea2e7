import { transaction, type Tx } from "#app/platform/database/db.server";
import type { JournalEvent } from "../../journal/events";
import { record } from "../../journal/record.server";
import { loadPolicyVersion } from "../../policies/versions/published.server";
import { refuse, type Outcome } from "../../refusal";
import type { TypedRow } from "./answer-row";
import { answerRowsOf, readMark, saysTheSame, unsavedVersion, writeAnswerRow } from "./answer-rows.server";
import { findingCategories, mayBringPackage } from "./finding-categories";
import { findingsState } from "./findings-state.server";
import { holdAnswer, writeFound } from "./findings.server";
import type { Facts } from "../workflow/workflow";

export type Saved = {
  /** The parts that were written meanwhile and that were changed here to something else. Where there are any, nothing was written. */
  conflicts: string[];
  /** The version of each part now. */
  versions: ReadonlyMap<string, number>;
  /** That of a part nobody saved. */
  unsaved: number;
  /** Where the ticket stands now to what its package is made of. */
  findings: Facts["findings"];
};

/**
 * Saves an answer as far as it is written: what was found, category by category, and what is to be said of each. A part nobody changed on
 * this page stays as it is, whoever wrote it since. All in one transaction with the journal's lines of what was found.
 * In: who saves, when, and the parts of the page. Out: what came of it; or as `holdAnswer`, `ticket-gone`
 * also where something was found in a category the policy does not know.
 */
export async function saveAnswer(
  asked: { ticketId: string; staffId: string; now: Date },
  typed: readonly TypedRow[],
): Promise<Outcome<{ saved: Saved }>> {
  return transaction(savingAnswer(asked, typed));
}

/** As `saveAnswer`, inside a transaction of the caller's. */
export function savingAnswer(
  asked: { ticketId: string; staffId: string; now: Date },
  typed: readonly TypedRow[],
): (tx: Tx) => Promise<Outcome<{ saved: Saved }>> {
  const { ticketId, staffId, now } = asked;
  return async (tx) => {
    const held = await holdAnswer(tx, asked);
    if (!held.ok) return held;
    const { profile } = await loadPolicyVersion(held.ticket.policyVersionId, tx);
    const { right } = held.ticket;
    const known = mayBringPackage(right) ? findingCategories(profile, right).map(({ id }) => id) : [];
    if (typed.some(({ key, found }) => found && !known.includes(key))) return refuse("ticket-gone");
    const [rows, unsaved] = [await answerRowsOf(ticketId, tx), await unsavedVersion(ticketId, tx)];
    const kept = new Map(rows.map(({ key, version }) => [key, version]));
    const stands = ({ key, fields }: TypedRow) =>
      rows.some((row) => row.key === key && saysTheSame(row.fields, fields));
    const changed = typed.filter(({ mark, fields }) => readMark(mark, fields).changed);
    const conflicts = changed
      .filter((row) => (kept.get(row.key) ?? unsaved) !== readMark(row.mark, row.fields).version && !stands(row))
      .map(({ key }) => key);
    const state = async () => {
      const { redactedAt } = await tx.ticket.findUniqueOrThrow({
        where: { id: ticketId },
        select: { redactedAt: true },
      });
      return findingsState(tx, { id: ticketId, right, redactedAt });
    };
    if (conflicts.length > 0)
      return { ok: true, saved: { conflicts, versions: kept, unsaved, findings: await state() } };
    const lines: JournalEvent[] = [];
    for (const row of changed) {
      kept.set(row.key, await writeAnswerRow(tx, asked, row));
      if (row.found) lines.push(...(await writeFound(tx, { ...asked, category: row.key }, row.found)));
    }
    if (lines.length > 0) await record(tx, ticketId, { kind: "staff", id: staffId }, now, lines);
    return { ok: true, saved: { conflicts, versions: kept, unsaved, findings: await state() } };
  };
}
