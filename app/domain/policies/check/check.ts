import { checkEachField } from "./check-fields";
import { checkLanguage } from "./check-language";
import { checkSense } from "./check-sense";
import { checkStands } from "./check-stands";
import { SECTION_IDS, sectionOfPath } from "./fields";
import { must, type Gap } from "./gap";
import { inLanguages, languagesOf } from "./languages";
import type { Loose } from "./loose";
import { followedAt, withTermDefaults } from "./term-defaults";
import { profileSchema, type Profile } from "../profile/profile";

/** The codes that say of an empty remedy what it means to the person it blocks. */
function inWords(finding: Gap): Gap {
  const remedy = /^cancellation\.blockers\[\d+\]\.remedy$/.test(finding.path) && finding.code === "missing";
  return remedy ? { ...finding, code: "blocker-without-remedy" } : finding;
}

function asPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, step) =>
      typeof step === "number" ? `${all}[${step}]` : all === "" ? String(step) : `${all}.${String(step)}`,
    "",
  );
}

function touches(path: string, other: string): boolean {
  return (
    path === other ||
    path.startsWith(`${other}.`) ||
    path.startsWith(`${other}[`) ||
    other.startsWith(`${path}.`) ||
    other.startsWith(`${path}[`)
  );
}

/** What the schema refuses and nothing above has named: said at the place, without the schema's own words. */
function unnamed(profile: Loose, found: readonly Gap[]): Gap[] {
  const issues = profileSchema.safeParse(profile).error?.issues ?? [];
  const places = [...new Set(issues.map(({ path }) => asPath(path)))];
  return places
    .filter((place) => !found.some(({ path, severity }) => severity === "must" && touches(path, place)))
    .map((place) => must(place, "other"));
}

/** Findings about a language the policy does not speak are none. */
function isAsked({ code }: Gap, profile: Loose): boolean {
  return !code.startsWith("missing-") || languagesOf(profile).some((locale) => code === `missing-${locale}`);
}

/** Section by section as the forms have them, whatever order the rights are kept in; within one as they were found. */
function inOrderOfForms(found: readonly Gap[]): Gap[] {
  const placeOf = ({ path }: Gap) => SECTION_IDS.indexOf(sectionOfPath(path));
  return [...found].sort((one, other) => placeOf(one) - placeOf(other));
}

/**
 * What is missing in a profile or contradicts itself, in the order of the forms. Never empty for a profile the schema would refuse.
 * In: a profile, however incomplete.
 */
export function check(written: Loose): Gap[] {
  const profile = withTermDefaults(inLanguages(written));
  // What is written for all is mended there, not once more in each right that follows it.
  const isOnce = ({ path }: Gap) => followedAt(profile, path) === null;
  const fields = checkEachField(profile).filter((finding) => isAsked(finding, profile));
  const named = [...fields.map(inWords), ...checkStands(profile)].filter(isOnce);
  const all = [...named, ...checkSense(profile), ...checkLanguage(profile)];
  return inOrderOfForms([...all, ...unnamed(profile, all).filter(isOnce)]);
}

/** A loose profile as one that can be published; null while the check has something that must be mended. */
export function wholeProfile(draft: Loose): Profile | null {
  if (check(draft).some(({ severity }) => severity === "must")) return null;
  return profileSchema.safeParse(withTermDefaults(inLanguages(draft))).data ?? null;
}
