import type { Term } from "../../clock/dates/terms";
import { isGroundId, isGroundOf, needsSection } from "../profile/grounds";
import { isOfAnotherLaw, isStandardAlone, LAW_IDS, type LawId } from "../profile/laws";
import { bindsOneOf, isRetentionDuty } from "../profile/retention-duties";
import { readStand } from "../profile/stands";
import { must, should, type Gap } from "./gap";
import { asTyped, isObject, member, rowPath, rowsOf, type Loose } from "./loose";
import { mayOutlast } from "../profile/outer-limit";
import { termSchema } from "../profile/profile-parts";
import { isRight, type Right } from "../profile/rights";
import { LOCALES } from "../../language";

/** Grounds that are about one kind of wish, and the rights where it can be the answer. */
const FITS: Partial<Record<string, readonly Right[]>> = {
  "transfer-conditions-not-met": ["transfer"],
  "harms-objectivity": ["correct", "supplement"],
  "not-consent-based": ["withdraw", "personalisation"],
  "effect-not-significant": ["automated"],
};

/** The law a profile says it is written under; null while it says none. */
function lawIn(profile: Loose): LawId | null {
  return LAW_IDS.find((law) => law === member(profile, "law")) ?? null;
}

function termAt(promise: Loose, name: string): Term | null {
  return termSchema.safeParse(member(promise, name)).data ?? null;
}

function checkTerms(promise: Loose, path: string): Gap[] {
  const [term, target, extension, limit] = ["term", "target", "extension", "outerLimit"].map((name) =>
    termAt(promise, name),
  );
  const found: Gap[] = [];
  if (term && limit && mayOutlast([term], limit)) found.push(must(`${path}.term`, "term-over-limit"));
  else if (term && extension && limit && mayOutlast([term, extension], limit))
    found.push(must(`${path}.extension`, "extension-over-limit"));
  if (extension && !limit && member(promise, "outerLimit") === null)
    found.push(should(`${path}.extension`, "extension-without-limit"));
  if (term && target && target.unit === term.unit && target.count > term.count)
    found.push(must(`${path}.target`, "target-over-term"));
  return found;
}

function ownGrounds(profile: Loose): string[] {
  return rowsOf(member(profile, "ownGrounds")).map((row) => asTyped(member(row, "id")));
}

function checkGrounds(profile: Loose, right: Right, promise: Loose, path: string): Gap[] {
  const own = ownGrounds(profile);
  const grounds = rowsOf(member(promise, "refusalGrounds")).map(asTyped);
  const where = `${path}.refusalGrounds`;
  const law = lawIn(profile);
  const marks = member(member(promise, "stands"), "refusalGrounds");
  const wrong = grounds.flatMap((ground) => {
    if (own.includes(ground)) return [];
    if (!isGroundId(ground)) return [must(where, "ground-unknown", ground)];
    if (!isGroundOf(law, ground)) return [must(where, "ground-of-another-law", ground)];
    return FITS[ground]?.includes(right) === false ? [must(where, "ground-unfit", ground)] : [];
  });
  const bare = grounds.filter((ground) => {
    if (own.includes(ground) || !isGroundId(ground) || law === null || !needsSection(ground, law)) return false;
    const stand = readStand(asTyped(member(marks, ground)).trim());
    return stand === null || stand.in === "own";
  });
  const twice = grounds
    .filter((ground, at) => grounds.indexOf(ground) < at)
    .map((ground) => must(where, "twice", ground));
  const rung = asTyped(member(promise, "identity"));
  // A code to the contact is a proof nobody can fail to give: whoever has the page has given it.
  const noProof =
    grounds.length > 0 && !["none", "contact-code"].includes(rung) && !grounds.includes("identity-not-proven")
      ? [should(where, "no-identity-ground")]
      : [];
  // Where nobody has to prove who they are, nobody can fail to.
  const needless =
    rung === "none" && grounds.includes("identity-not-proven")
      ? [must(where, "ground-unfit", "identity-not-proven")]
      : [];
  return [
    ...wrong,
    ...bare.map((ground) => must(where, "ground-without-section", ground)),
    ...twice,
    ...noProof,
    ...needless,
  ];
}

function offered(profile: Loose): [Right, Loose][] {
  const rights = member(profile, "rights");
  return isObject(rights)
    ? Object.entries(rights).flatMap(([name, promise]): [Right, Loose][] => (isRight(name) ? [[name, promise]] : []))
    : [];
}

function checkRights(profile: Loose): Gap[] {
  return offered(profile).flatMap(([right, promise]) => [
    ...checkTerms(promise, `rights.${right}`),
    ...checkGrounds(profile, right, promise, `rights.${right}`),
  ]);
}

function checkOwnGrounds(profile: Loose): Gap[] {
  const used = new Set(
    offered(profile).flatMap(([, promise]) => rowsOf(member(promise, "refusalGrounds")).map(asTyped)),
  );
  return ownGrounds(profile).flatMap((ground, at) => {
    if (ground === "") return [];
    const where = `${rowPath("ownGrounds", at)}.id`;
    return [
      ...(isGroundId(ground) ? [should(where, "own-ground-shadows", ground)] : []),
      ...(used.has(ground) ? [] : [should(where, "own-ground-unused", ground)]),
    ];
  });
}

/** The sources the policy's own grounds name in words. */
function checkOwnSources(profile: Loose): Gap[] {
  const law = lawIn(profile);
  return rowsOf(member(profile, "ownGrounds")).flatMap((row, at) => {
    const source = member(row, "source");
    const named = LOCALES.map((locale) => asTyped(member(source, locale))).filter((words) => words !== "");
    const where = `${rowPath("ownGrounds", at)}.source`;
    if (named.some((words) => isOfAnotherLaw(words, law))) return [must(where, "source-of-another-law", named[0])];
    return named.some(isStandardAlone) ? [must(where, "standard-alone")] : [];
  });
}

/** Duties to keep data: of the policy's law, and of those it names only. */
function checkDuties(profile: Loose): Gap[] {
  const law = lawIn(profile);
  const capacities = rowsOf(member(profile, "capacities")).map(asTyped);
  return rowsOf(member(profile, "retentionDuties"))
    .map(asTyped)
    .filter(isRetentionDuty)
    .flatMap((duty) => {
      if (law !== null && law !== "pipl") return [must("retentionDuties", "duty-of-another-law", duty)];
      return bindsOneOf(duty, capacities) ? [] : [must("retentionDuties", "duty-not-binding", duty)];
    });
}

/** What a right needs elsewhere in the profile, lest its form could not be answered. */
const NEEDS = [
  { right: "delete", list: "deletionGrounds", code: "deletion-without-grounds" },
  { right: "withdraw", list: "consents", code: "withdrawal-without-consents" },
  { right: "cancel", list: "consequences", code: "cancellation-without-consequences" },
] as const;

function checkNeeds(profile: Loose): Gap[] {
  const rights = offered(profile).map(([right]) => right);
  return NEEDS.flatMap(({ right, list, code }) =>
    rights.includes(right) && rowsOf(member(profile, list)).length === 0 ? [must(list, code)] : [],
  );
}

function checkRequesters(profile: Loose): Gap[] {
  const rows = rowsOf(member(profile, "requesters"));
  const kinds = rows.map((row) => asTyped(member(row, "kind")));
  const bare = rows.flatMap((row, at) =>
    kinds[at] !== "subject" && kinds[at] !== "" && rowsOf(member(row, "evidence")).length === 0
      ? [must(`${rowPath("requesters", at)}.evidence`, "requester-without-evidence", kinds[at])]
      : [],
  );
  const age = typeof member(profile, "minorAge") === "number";
  return [
    ...bare,
    ...(kinds.includes("subject") ? [] : [must("requesters", "no-subject")]),
    ...(kinds.includes("guardian") && !age ? [should("minorAge", "guardian-without-age")] : []),
    ...(age && !kinds.includes("guardian") ? [should("requesters", "age-without-guardian")] : []),
  ];
}

/** How each language says that who signs falsely commits perjury. Without it a declaration is no declaration. Source: CCPA Regulations (11 CCR), 7062(c). */
const PERJURY = { "zh-CN": /伪证/, en: /penalty of perjury/i } as const;

/** A right that asks for a declaration needs one to be signed, and what is signed has to say what signing means. */
function checkDeclaration(profile: Loose): Gap[] {
  const declaration = member(profile, "declaration");
  const asked = offered(profile).some(([, promise]) => asTyped(member(promise, "identity")) === "declaration");
  if (declaration === null) return asked ? [must("declaration", "no-declaration")] : [];
  return (["own", "behalf"] as const).flatMap((name) => {
    const words = member(declaration, name);
    const lacking = LOCALES.some((locale) => {
      const written = asTyped(member(words, locale));
      return written !== "" && !PERJURY[locale].test(written);
    });
    return lacking ? [should(`declaration.${name}`, "declaration-without-perjury")] : [];
  });
}

/** Whoever asks must be asked something by which they can be found, whether or not they have an account. */
function checkClues(profile: Loose): Gap[] {
  const holders = rowsOf(member(profile, "clues")).map((row) => asTyped(member(row, "holder")));
  if (holders.length === 0) return [];
  const shut = ["account-holder", "no-account"].filter(
    (holder) => !holders.includes("anyone") && !holders.includes(holder),
  );
  return shut.map((holder) => should("clues", "clues-shut-out", holder));
}

function checkController(profile: Loose): Gap[] {
  const controller = member(profile, "controller");
  const ways = ["hotline", "email", "address"].filter((way) => member(controller, way) !== null);
  const chinese = member(profile, "calendar") === "CN" && asTyped(member(profile, "zone")) !== "Asia/Shanghai";
  return [
    ...(ways.length === 0 ? [should("controller.email", "no-contact")] : []),
    ...(chinese ? [should("calendar", "calendar-and-zone")] : []),
  ];
}

/** What contradicts itself, or lacks its other half, though every field may be filled. */
export function checkSense(profile: Loose): Gap[] {
  return [
    ...checkController(profile),
    ...checkRequesters(profile),
    ...checkClues(profile),
    ...checkDeclaration(profile),
    ...checkRights(profile),
    ...checkOwnGrounds(profile),
    ...checkOwnSources(profile),
    ...checkDuties(profile),
    ...checkNeeds(profile),
  ];
}
