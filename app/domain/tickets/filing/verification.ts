import type { CivilDate } from "../../clock/dates/civil-date";
import { reaches, lowestOf, type IdentityRung } from "../../policies/profile/rungs";
import type { RequesterAnswer, BehalfKind } from "./requester";
import type { FieldError } from "../ticket/typed-fields";
import { METHOD_RUNGS, type Confirmation, type VerificationMethod } from "../workflow/codes";

const WANTED = {
  guardian: ["child-identity", "guardianship"],
  agent: ["authority-covers", "authority-in-force"],
  relative: ["death", "kinship", "interest"],
} as const satisfies Record<BehalfKind, readonly Confirmation[]>;

/** Whom a verification is about: who asks, and how old the person is whose data are meant, where that is known. */
export type ToVerify = { requester: RequesterAnswer; ageBand: string | null };

/** The last day of an authority that has ended, as it was told when filing; null where it runs, names no end, or nobody acts under one. In: today, a civil date of the policy's zone. */
export function authorityEnded(requester: RequesterAnswer, today: CivilDate): CivilDate | null {
  const until = requester.kind === "agent" ? requester.authorityUntil : "";
  return until !== "" && until < today ? until : null;
}

/** For a child who asks alone, or by somebody a guardian did not send, a guardian has to agree. */
function guardianWanted({ requester, ageBand }: ToVerify): readonly Confirmation[] {
  const alone = requester.kind === "subject" || requester.kind === "agent";
  return alone && ageBand === "under-14" ? ["guardian-agrees"] : [];
}

/** What must be confirmed of this requester today. An authority that has ended is not confirmed: staff say that they saw a renewed one. */
export function confirmationsFor(about: ToVerify, today: CivilDate): readonly Confirmation[] {
  const { requester } = about;
  if (requester.kind === "subject") return guardianWanted(about);
  const wanted: readonly Confirmation[] = authorityEnded(requester, today)
    ? ["authority-covers", "authority-renewed"]
    : WANTED[requester.kind];
  return [...wanted, ...guardianWanted(about)];
}

/** How somebody who cannot answer us any more is not verified. */
const NOT_OF_THE_DEAD: VerificationMethod = "contact-on-file";

/** How the person can be verified for whom somebody asks; none where they ask for themselves. */
export function subjectMethods({ kind }: RequesterAnswer): VerificationMethod[] {
  if (kind === "subject") return [];
  const methods = Object.keys(METHOD_RUNGS) as VerificationMethod[];
  return methods.filter((method) => kind !== "relative" || method !== NOT_OF_THE_DEAD);
}

export type Verified = {
  method: VerificationMethod;
  confirmed: readonly Confirmation[];
  behalf: string;
  /** How the person was verified for whom somebody asks. */
  subjectMethod?: VerificationMethod | null;
};

/** The rung a verification reached: where somebody asks for another person, the lower one of both. */
export function rungOf({ method, subjectMethod }: Pick<Verified, "method" | "subjectMethod">): IdentityRung | null {
  return lowestOf([method, subjectMethod].flatMap((each) => (each ? [METHOD_RUNGS[each]] : [])));
}

type Gaps = Partial<Record<keyof Verified, FieldError>>;

/** Against what a verification is looked at: the rung the right requires, and whether a signed declaration is on record. */
export type Proof = { required: IdentityRung; declared: boolean };

function methodGap(method: VerificationMethod | undefined, { required, declared }: Proof): FieldError | null {
  if (!method) return null;
  if (!reaches(METHOD_RUNGS[method], required)) return "rung-too-low";
  return METHOD_RUNGS[method] === "declaration" && !declared ? "not-signed" : null;
}

function subjectGap({ requester }: ToVerify, { subjectMethod }: Partial<Verified>, proof: Proof): FieldError | null {
  const methods = subjectMethods(requester);
  if (methods.length === 0) return null;
  if (!subjectMethod || !methods.includes(subjectMethod)) return "choose-one";
  return methodGap(subjectMethod, proof);
}

/**
 * What a verification lacks, by field; empty where it is whole. Everything wanted must be confirmed, what was looked at must be said, and
 * both persons must be known as surely as the right requires; by a declaration only once one is signed. A method that is not told yet is not looked at here.
 * In: whom it is about, today, what proof there has to be and is, what was told.
 */
export function verificationGaps(about: ToVerify, today: CivilDate, proof: Proof, told: Partial<Verified>): Gaps {
  const { confirmed = [], behalf = "" } = told;
  const wanted = confirmationsFor(about, today);
  const gaps: Record<keyof Verified, FieldError | null> = {
    method: methodGap(told.method, proof),
    subjectMethod: subjectGap(about, told, proof),
    confirmed: wanted.every((each) => confirmed.includes(each)) ? null : "accept-all",
    behalf: wanted.length > 0 && behalf === "" ? "required" : null,
  };
  return Object.fromEntries(Object.entries(gaps).filter(([, code]) => code !== null));
}
