import { allSpeakEveryLanguage, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { isOutage } from "#app/platform/database/outage";
import { now } from "#app/platform/now.server";
import { noteLanguages } from "../request/turn.server";
import { policyOfPage } from "./policy.server";

/** Pages of staff, which speak every language of the product. */
const STAFF = /^\/(desk|reports)(\/|$)/i;

/** What was found out, or is being found out, for a request: every door of a page asks. */
const heard = new WeakMap<object, Promise<PublishedPolicy | null>>();

async function hear(request: Request, context: object, named: string | undefined): Promise<PublishedPolicy | null> {
  try {
    // Where every policy speaks every language there is nothing to find out, and a form is not kept waiting.
    if (await allSpeakEveryLanguage(now())) return null;
    const policy = await policyOfPage(request, named, now());
    noteLanguages(context, policy.profile.languages);
    return policy;
  } catch (error) {
    // No such policy, or none published: whoever makes the page meets it too, and says so.
    if (isOutage(error)) throw error;
    return null;
  }
}

/**
 * Finds out which languages the policy of a public page speaks, once for a request, before any of its doors makes something of it: from then on
 * `callerOf` names no other. In: the policy the address names, where it names one. Throws while the database is away.
 */
export async function hearLanguages(request: Request, context: object, named: string | undefined): Promise<void> {
  if (STAFF.test(new URL(request.url).pathname)) return;
  const hearing = heard.get(context) ?? hear(request, context, named);
  heard.set(context, hearing);
  await hearing;
}

/** The policy a public page stands under: the one that was heard before its doors, else as `policyOfPage` finds it, which throws where there is none. */
export async function policyOfTurn(
  request: Request,
  context: object,
  named: string | undefined,
): Promise<PublishedPolicy> {
  return (await heard.get(context)) ?? policyOfPage(request, named, now());
}
