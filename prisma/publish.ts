import { publishShippedProfile } from "#app/domain/policies/versions/published.server";
import { SHIPPED_PROMISES } from "#app/domain/policies/ledgers/shipped-promises";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { closeDb, transaction } from "#app/platform/database/db.server";
import { isMain } from "#app/platform/is-main";
import { now } from "#app/platform/now.server";

/** Publishes the profiles that come with the product; those already in force as they are, or that an administrator has rewritten, stay untouched. Out: `policy vN`, one for each. */
export async function publishShipped(at: Date): Promise<string[]> {
  const published: string[] = [];
  for (const profile of SHIPPED) {
    const { policyId, version } = await transaction((tx) =>
      publishShippedProfile(tx, profile, "rightsdesk", at, {
        text: null,
        promises: [...(SHIPPED_PROMISES[profile.id] ?? [])],
      }),
    );
    published.push(`${policyId} v${version}`);
  }
  return published;
}

if (isMain(import.meta.url)) {
  publishShipped(now())
    .then((published) => process.stdout.write(`policies in force: ${published.join(", ")}\n`))
    .catch((error: unknown) => {
      process.stderr.write(
        `The policies could not be published: ${error instanceof Error ? error.message : "unknown reason"}\n`,
      );
      process.exitCode = 1;
    })
    .finally(() => void closeDb());
}
