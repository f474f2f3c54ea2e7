import type { CivilDate } from "../../clock/dates/civil-date";
import type { RequesterAnswer, BehalfKind } from "./requester";
import type { FieldError } from "../ticket/typed-fields";
import { type Confirmation } from "../workflow/codes";
const WANTED = {
  guardian: ["child-identity", "guardianship"],
  agent: ["authority-covers", "authority-in-force"],
  relative: ["death", "kinship", "interest"],
} as const satisfies Record<BehalfKind, readonly Confirmation[]>;

/** The last day of an authority that has ended, as it was told when filing; null where it runs, names no end, or nobody acts under one. In: today, a civil date of the policy's zone. */
export function authorityEnded(requester: RequesterAnswer, today: CivilDate): CivilDate | null {
  const until = requester.kind === "agent" ? requester.authorityUntil : "";
  return until !== "" && until < today ? until : null;
}

/** What must be confirmed of this requester today. An authority that has ended is not confirmed: staff say that they saw a renewed one. */
export function confirmationsFor(requester: RequesterAnswer, today: CivilDate): readonly Confirmation[] {
  if (requester.kind === "subject") return [];
  return authorityEnded(requester, today) ? ["authority-covers", "authority-renewed"] : WANTED[requester.kind];
}

export type Verified = { confirmed: readonly Confirmation[]; behalf: string };

/** What a verification lacks, by field; empty where it is whole. Everything wanted must be confirmed, and what was looked at must be said. */
export function verificationGaps(
  requester: RequesterAnswer,
  today: CivilDate,
  { confirmed, behalf }: Verified,
): Partial<Record<keyof Verified, FieldError>> {
  if (requester.kind === "subject") return {};
  const whole = confirmationsFor(requester, today).every((each) => confirmed.includes(each));
  return { ...(whole ? {} : { confirmed: "accept-all" }), ...(behalf === "" ? { behalf: "required" } : {}) };
}
