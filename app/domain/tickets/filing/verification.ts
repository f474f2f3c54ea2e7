import type { CivilDate } from "../../clock/dates/civil-date";
import { reaches, lowestOf, type IdentityRung } from "../../policies/profile/rungs";
import type { RequesterAnswer, BehalfKind } from "./requester";
import type { FieldError } from "../ticket/typed-fields";
import { needsGuardian, permissionOf, type Permission } from "../workflow/permission";
import { METHOD_RUNGS, type AuthorityWay, type Confirmation, type VerificationMethod } from "../workflow/codes";

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

function asAsked({ requester, ageBand }: ToVerify) {
  return { requesterKind: requester.kind, ageBand };
}

/** For a child who asks alone, or by somebody a guardian did not send, a guardian has to agree. */
function guardianWanted(about: ToVerify): readonly Confirmation[] {
  return needsGuardian(asAsked(about)) ? ["guardian-agrees"] : [];
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
  /** By what it is sure that an agent may ask, where that is wanted. */
  authority?: AuthorityWay | null;
};

/** The rung a verification reached: where somebody asks for another person, the lower one of both. */
export function rungOf({ method, subjectMethod }: Pick<Verified, "method" | "subjectMethod">): IdentityRung | null {
  return lowestOf([method, subjectMethod].flatMap((each) => (each ? [METHOD_RUNGS[each]] : [])));
}

type Gaps = Partial<Record<keyof Verified, FieldError>>;

/**
 * Against what a verification is looked at: the rung the right requires, whether a signed declaration is on record, what whoever has to agree said last,
 * and whether an agent is taken at more than the permission they show.
 */
export type Proof = { required: IdentityRung; declared: boolean; permission: Permission; confirmsAgents: boolean };

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

/** Whether it has to be said by what it is sure that an agent may ask. */
export function asksAuthority({ requester }: ToVerify, { confirmsAgents }: Pick<Proof, "confirmsAgents">): boolean {
  return requester.kind === "agent" && confirmsAgents;
}

function authorityGap(about: ToVerify, { authority }: Partial<Verified>, proof: Proof): FieldError | null {
  if (!asksAuthority(about, proof)) return null;
  if (!authority) return "choose-one";
  return authority === "confirmed-directly" && proof.permission !== "given" ? "not-confirmed" : null;
}

/** Nobody is verified against the word of whoever has to agree. */
function confirmedGap(
  about: ToVerify,
  wanted: readonly Confirmation[],
  confirmed: readonly Confirmation[],
  proof: Proof,
) {
  if (permissionOf(asAsked(about)) && proof.permission === "denied") return "answered-no";
  return wanted.every((each) => confirmed.includes(each)) ? null : "accept-all";
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
    confirmed: confirmedGap(about, wanted, confirmed, proof),
    authority: authorityGap(about, told, proof),
    behalf: wanted.length > 0 && behalf === "" ? "required" : null,
  };
  return Object.fromEntries(Object.entries(gaps).filter(([, code]) => code !== null));
}
