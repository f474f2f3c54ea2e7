import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import { earliestEnd, tellBy, toldBy } from "./notice-days";
import type { Words } from "./words";

/** Why a programme cannot be released as it stands. */
export type NotReady =
  | "words-missing"
  | "audience-missing"
  | "audience-reading"
  | "audience-refused"
  | "letters-missing"
  | "end-too-soon"
  | "change-too-soon";

export type AsItStands = {
  words: Words | null;
  byLetter: boolean;
  readers: number;
  pace: number;
  /** The version, and the one its letters were written from. */
  version: number;
  lettersVersion: number | null;
  /** Whether its list is being read, and whether lines of it that cannot be used wait for a decision. */
  reading: boolean;
  undecided: boolean;
};

type Telling = Pick<AsItStands, "byLetter" | "readers" | "pace">;

/** The day by which everybody is told where a programme is released now. */
export function toldByFrom({ byLetter, readers, pace }: Telling, { zone }: Profile, now: Date): CivilDate {
  return byLetter ? toldBy(now, readers, pace, zone) : civilDateIn(now, zone);
}

/** The earliest day on which a service can end whose programme is released now: when everybody is told, and the days of notice after it. */
export function earliestEndFrom(telling: Telling, profile: Profile, now: Date): CivilDate {
  return earliestEnd(toldByFrom(telling, profile, now), profile);
}

const TOO_SOON = { "service-end": "end-too-soon", "policy-change": "change-too-soon" } as const;

/** What is told too late by then, if anything is. */
function tooSoon(words: Words, telling: Telling, profile: Profile, now: Date): NotReady[] {
  const by = tellBy(words, profile);
  if (by === null || words.kind === "incident" || toldByFrom(telling, profile, now) <= by) return [];
  return [TOO_SOON[words.kind]];
}

/** What is missing of the list letters go to. */
function listNotReady({ readers, reading, undecided }: AsItStands): NotReady[] {
  if (reading) return ["audience-reading"];
  if (readers === 0) return ["audience-missing"];
  return undecided ? ["audience-refused"] : [];
}

/** What is missing before a programme can be released at an instant; nothing where it is ready. */
export function notReady(programme: AsItStands, profile: Profile, now: Date): NotReady[] {
  const { words, byLetter, version, lettersVersion } = programme;
  if (!words) return ["words-missing"];
  return [
    ...(byLetter ? listNotReady(programme) : []),
    ...(byLetter && lettersVersion !== version ? (["letters-missing"] as const) : []),
    ...tooSoon(words, programme, profile, now),
  ];
}
