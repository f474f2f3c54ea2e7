import { knownGround } from "../../policies/profile/grounds";
import type { Profile } from "../../policies/profile/profile";
import { isRetentionDuty, RETENTION_DUTIES } from "../../policies/profile/retention-duties";
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
  restricted: { until: string; why: Text; source: Text | null } | null;
  /** What became of it when that time was over; null before. `until`: it is kept on. */
  later: LaterResult | null;
};
export type LaterResult = { result: "deleted" | "anonymised" | "kept"; on: string; until: string | null };

/** An item's row, opened. */
export type ItemRow = {
  outcome: string;
  groundId: string | null;
  dutyId: string | null;
  restrictedUntil: string | null;
  body: { what: string; note: string };
};

const BACKUP: Text = {
  "zh-CN": "备份里的这部分还不能马上清除",
  en: "it is still in backups that cannot be cleared at once",
};

function restriction({ restrictedUntil, dutyId }: ItemRow): AnswerItem["restricted"] {
  if (!restrictedUntil) return null;
  const duty = dutyId && isRetentionDuty(dutyId) ? RETENTION_DUTIES[dutyId] : null;
  return { until: restrictedUntil, why: duty?.name ?? BACKUP, source: duty?.source ?? null };
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
  restricted: { until: string; why: string; source: string | null } | null;
};

/** An item in one language. */
export function itemFacts({ what, outcome, name, note, ground, restricted }: AnswerItem, locale: Locale): ItemFacts {
  return {
    what,
    outcome,
    note,
    name: name[locale],
    ground: ground && { name: ground.name[locale], source: ground.source && ground.source[locale] },
    restricted: restricted && {
      until: restricted.until,
      why: restricted.why[locale],
      source: restricted.source && restricted.source[locale],
    },
  };
}
