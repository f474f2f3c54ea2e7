import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Profile } from "../../policies/profile/profile";
import { earliestEnd, toldBy } from "./notice-days";
import type { Words } from "./words";

/** Why a programme cannot be released as it stands. */
export type NotReady = "words-missing" | "audience-missing" | "letters-missing" | "end-too-soon";

export type AsItStands = {
  words: Words | null;
  byLetter: boolean;
  readers: number;
  pace: number;
  /** The version, and the one its letters were written from. */
  version: number;
  lettersVersion: number | null;
};

/** The earliest day on which a service can end whose programme is released now: when everybody is told, and the days of notice after it. */
export function earliestEndFrom(
  { byLetter, readers, pace }: Omit<AsItStands, "words" | "version" | "lettersVersion">,
  profile: Profile,
  now: Date,
): CivilDate {
  const told = byLetter ? toldBy(now, readers, pace, profile.zone) : civilDateIn(now, profile.zone);
  return earliestEnd(told, profile);
}

/** What is missing before a programme can be released at an instant; nothing where it is ready. */
export function notReady(programme: AsItStands, profile: Profile, now: Date): NotReady[] {
  const { words, byLetter, readers, version, lettersVersion } = programme;
  if (!words) return ["words-missing"];
  return [
    ...(byLetter && readers === 0 ? (["audience-missing"] as const) : []),
    ...(byLetter && lettersVersion !== version ? (["letters-missing"] as const) : []),
    ...(words.kind === "service-end" && words.endsOn < earliestEndFrom(programme, profile, now)
      ? (["end-too-soon"] as const)
      : []),
  ];
}
