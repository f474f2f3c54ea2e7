import type { Profile, ProfileDraft } from "#app/domain/policies/profile/profile";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { publishPolicy, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { transaction } from "#app/platform/database/db.server";

/** The default policy's promise for access, made for every right there is. */
export const EVERY_RIGHT: Profile["rights"] = {
  ...Object.fromEntries(RIGHTS.map((right) => [right, resourceGo.rights.access])),
  ...resourceGo.rights,
};

/** Publishes the default policy, or one that differs from it. */
export function publish(
  told: Partial<ProfileDraft> = {},
  at = new Date("2026-01-01T00:00:00Z"),
): Promise<PublishedPolicy> {
  return transaction((tx) => publishPolicy(tx, { ...resourceGo, ...told }, "tests", at));
}
