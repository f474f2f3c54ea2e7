import { DESK } from "#app/domain/clock/calendar/desk-day";
import { compare } from "#app/domain/policies/check/compare";
import { comparePapers } from "#app/domain/policies/check/compare-papers";
import { loadDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { asTyped, member, type LooseObject } from "#app/domain/policies/check/loose";
import { findPolicyDraft, type PolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { findNewestVersion, findVersion } from "#app/domain/policies/versions/versions.server";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Locale, Text } from "#app/domain/language";
import { localMinute, type LocalMinute } from "../answer/local-minute";
import { paths } from "#app/paths";
import { keepUnsent } from "../kept/kept-words.server";
import { seeOther } from "../answer/see-other";
import { notFound } from "./not-found";

const ZONE = DESK.zone;

/** A policy as administrators see it: what is in force, what is being written; at least one of them is there. */
export type PolicyAtDesk = { policyId: string; newest: PublishedPolicy | null; draft: PolicyDraft | null };

/** The policy an address names, published or only being written. Throws 404 where there is neither. Call it after the guard. */
export async function requirePolicyAtDesk(policyId = ""): Promise<PolicyAtDesk> {
  const [newest, draft] = await Promise.all([findNewestVersion(policyId), findPolicyDraft(policyId)]);
  if (!newest && !draft) throw notFound("policy");
  return { policyId, newest, draft };
}

/** As `requirePolicyAtDesk`, with its draft. Throws a redirect to the policy's page where nobody is writing one. */
export async function requireDraftAtDesk(policyId: string | undefined): Promise<PolicyAtDesk & { draft: PolicyDraft }> {
  const policy = await requirePolicyAtDesk(policyId);
  if (!policy.draft) throw seeOther(paths.policy(policy.policyId));
  return { ...policy, draft: policy.draft };
}

/** As `requireDraftAtDesk`, for what a form brought: where the draft was published or thrown away meanwhile, what was typed waits for the next one. */
export async function requireDraftForForm(
  request: Request,
  policyId: string | undefined,
  now: Date,
): Promise<PolicyAtDesk & { draft: PolicyDraft }> {
  const policy = await requirePolicyAtDesk(policyId);
  if (policy.draft) return { ...policy, draft: policy.draft };
  const { cookie } = await keepUnsent(request, new URL(request.url).pathname, now);
  throw seeOther(paths.policy(policy.policyId), ...(cookie ? [cookie] : []));
}

/** A version an address names by its number. Throws 404 where there is none. */
export async function requireVersion(
  policyId: string | undefined,
  typed: string | null | undefined,
): Promise<PublishedPolicy> {
  const version = /^[1-9]\d{0,6}$/.test(typed ?? "") ? await findVersion(policyId ?? "", Number(typed)) : null;
  if (!version) throw notFound("version");
  return version;
}

/** What a policy says, as loose as what is being written. */
export function asLoose({ profile }: PublishedPolicy): LooseObject {
  return profile;
}

/** Whether a draft says nothing else than the version in force, in its profile and in its papers. False where there is none yet. */
export async function isUnchanged(
  newest: PublishedPolicy | null,
  { policyId, profile }: Pick<PolicyDraft, "policyId" | "profile">,
): Promise<boolean> {
  if (newest === null || compare(asLoose(newest), profile).length > 0) return false;
  return comparePapers(await loadPapers(newest.id), await loadDraftPapers(policyId)) === null;
}

/** What a policy is called: by its draft, else by the version in force; by its id while it has no name. */
export function policyName({ policyId, newest, draft }: PolicyAtDesk): Text {
  const names = [draft?.profile.name, newest?.profile.name];
  const said = (...locales: Locale[]) =>
    names.flatMap((name) => locales.map((locale) => asTyped(member(name, locale)))).find((name) => name !== "") ??
    policyId;
  return { "zh-CN": said("zh-CN", "en"), en: said("en", "zh-CN") };
}

/** The zone of those who write a policy: that of the version in force, while there is one. */
export function zoneOf(newest: PublishedPolicy | null): string {
  return newest?.profile.zone ?? ZONE;
}

/** An instant at the desk of those who write policies: the zone of the version in force, while there is one. */
export function momentOf(instant: Date, newest: PublishedPolicy | null): LocalMinute {
  return localMinute(instant, zoneOf(newest));
}
