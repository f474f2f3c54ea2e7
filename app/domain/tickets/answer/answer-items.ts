import { knownGround } from "../../policies/profile/grounds";
import type { Profile } from "../../policies/profile/profile";
import { isRetentionDuty, RETENTION_DUTIES } from "../../policies/profile/retention-duties";
import { keptUntil } from "../workflow/keeping";
import type { Right } from "../../policies/profile/rights";
import type { Locale, Text } from "../../language";
import { outcomeName } from "./items";
import type { ItemOutcome } from "../workflow/codes";

/** What became of one item, as pages, letters and decisions tell it; names in both languages. Sources may be null: not every reason has one. */
export type AnswerItem = {
  what: string;
  outcome: ItemOutcome;
  name: Text;
  /** What staff said of it; null for nothing. */
  note: string | null;
  /** Why it was refused. */
  ground: { name: Text; source: Text | null } | null;
  /** Until when it is only kept, a civil date, and why. */
  restricted: Keeping | null;
  /** The duty it was refused because of, and until when that runs; null where another reason was given. */
  kept: Keeping | null;
  /** What became of it when that time was over; null before. `until`: it is kept on. */
  later: LaterResult | null;
};
/** Until when and why something is kept; `event`: what its duty is counted from, and that day. */
export type Keeping = { until: string; why: Text; source: Text | null; event: { name: Text; on: string } | null };
export type LaterResult = { result: "deleted" | "anonymised" | "kept"; on: string; until: string | null };

/** An item's row, opened. */
export type ItemRow = {
  outcome: string;
  groundId: string | null;
  dutyId: string | null;
  eventOn: string | null;
  restrictedUntil: string | null;
  body: { what: string; note: string };
};

const BACKUP: Text = {
  "zh-CN": "备份里的这部分还不能马上清除",
  en: "it is still in backups that cannot be cleared at once",
};

/** Until when a duty keeps something, what it is counted from, and where it stands; null where no duty was named. In: a duty's event that has happened. */
export function dutyKeeping({ dutyId, eventOn }: { dutyId?: string | null; eventOn?: string | null }): Keeping | null {
  const until = keptUntil({ dutyId, eventOn });
  if (!dutyId || !eventOn || !until || !isRetentionDuty(dutyId)) return null;
  const { name, source, event } = RETENTION_DUTIES[dutyId];
  return { until, why: name, source, event: { name: event, on: eventOn } };
}

/** What is restricted stays so until the day it was told, whatever the catalogue says later. */
function restriction({ restrictedUntil, dutyId, eventOn }: ItemRow): Keeping | null {
  if (!restrictedUntil) return null;
  const duty = dutyId && isRetentionDuty(dutyId) ? RETENTION_DUTIES[dutyId] : null;
  const event = duty && eventOn ? { name: duty.event, on: eventOn } : null;
  return { until: restrictedUntil, why: duty?.name ?? BACKUP, source: duty?.source ?? null, event };
}

/** An item as it is told. In: its row, the ticket's right and policy. Throws for a ground the policy does not know. */
export function answerItem(row: ItemRow, right: Right, profile: Profile, later: LaterResult | null = null): AnswerItem {
  const outcome = row.outcome as ItemOutcome;
  const { what, note } = row.body;
  const ground = row.groundId ? knownGround(profile, right, row.groundId) : null;
  return {
    what,
    outcome,
    name: outcomeName(right, outcome),
    note: note === "" ? null : note,
    ground,
    restricted: restriction(row),
    kept: outcome === "refused" ? dutyKeeping(row) : null,
    later,
  };
}

/** The same in one language. */
export type ItemFacts = {
  what: string;
  outcome: ItemOutcome;
  name: string;
  note: string | null;
  ground: { name: string; source: string | null } | null;
  restricted: KeepingFacts | null;
  kept: KeepingFacts | null;
};
export type KeepingFacts = {
  until: string;
  why: string;
  source: string | null;
  event: { name: string; on: string } | null;
};

/** Until when and why something is kept, in one language. */
export function keepingFacts(keeping: Keeping | null, locale: Locale): KeepingFacts | null {
  if (!keeping) return null;
  const { until, why, source, event } = keeping;
  return {
    until,
    why: why[locale],
    source: source && source[locale],
    event: event && { name: event.name[locale], on: event.on },
  };
}

/** An item in one language. */
export function itemFacts(
  { what, outcome, name, note, ground, restricted, kept }: AnswerItem,
  locale: Locale,
): ItemFacts {
  return {
    what,
    outcome,
    note,
    name: name[locale],
    ground: ground && { name: ground.name[locale], source: ground.source && ground.source[locale] },
    restricted: keepingFacts(restricted, locale),
    kept: keepingFacts(kept, locale),
  };
}
