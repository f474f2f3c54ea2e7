import { asTyped, isObject, member, pathTo, rowPath, rowsOf, type Loose } from "./loose";

/** One thing a policy says that a person can see. */
export type Entry = {
  /** Where it is written, such as `consents[2].stops`. */
  path: string;
  /** Its id, where several are written in one field: a ground, a duty, a right. */
  id: string | null;
  /** Where it stands, as a mark; empty where nobody has said it. */
  stands: string;
};

function entry(path: string, mark: Loose, id: string | null = null): Entry {
  return { path, id, stands: asTyped(mark) };
}

/** The rows of a list, each with its own mark; `more` are further words of a row, where it has them, each with a mark beside it. */
function rows(holder: Loose, path: string, more: readonly string[] = []): Entry[] {
  return rowsOf(member(holder, path.split(".").at(-1)!)).flatMap((row, at) => [
    entry(rowPath(path, at), member(row, "stands")),
    ...more
      .filter((name) => member(row, name) !== null)
      .map((name) => entry(pathTo(rowPath(path, at), name), member(row, `${name}Stands`))),
  ]);
}

/** A list of ids, with marks by id. */
function byId(holder: Loose, path: string): Entry[] {
  const name = path.split(".").at(-1)!;
  const marks = member(member(holder, "stands"), name);
  return rowsOf(member(holder, name)).map((id) => entry(path, member(marks, asTyped(id)), asTyped(id)));
}

/** What is said at a path, if anything is, with its mark by its name. */
function said(marks: Loose, holder: Loose, path: string): Entry[] {
  const name = path.split(".").at(-1)!;
  const value = member(holder, name);
  return value === null || value === "" || value === false ? [] : [entry(path, member(marks, name))];
}

function ofRight(right: string, promise: Loose): Entry[] {
  const marks = member(promise, "stands");
  const path = `rights.${right}`;
  return [
    entry("rights", member(marks, "right"), right),
    ...["term", "extension", "pausable", "identity", "selfService"].flatMap((name) =>
      said(marks, promise, `${path}.${name}`),
    ),
    ...rows(promise, `${path}.evidence`),
    ...byId(promise, `${path}.refusalGrounds`),
  ];
}

function ofRequesters(profile: Loose): Entry[] {
  return rowsOf(member(profile, "requesters")).flatMap((row, at) => [
    entry(rowPath("requesters", at), member(row, "stands")),
    ...rows(row, `${rowPath("requesters", at)}.evidence`),
  ]);
}

/**
 * Everything a policy says that a person can see, in the order of the forms, each with where it stands. Left out is what the desk
 * keeps to itself: its own earlier goals, and the systems where an account is erased.
 * In: a profile, however incomplete.
 */
export function entriesOf(profile: Loose): Entry[] {
  const marks = member(profile, "stands");
  const [controller, cancellation, remedies, rights, fee] = [
    "controller",
    "cancellation",
    "remedies",
    "rights",
    "feeRule",
  ].map((name) => member(profile, name)) as [Loose, Loose, Loose, Loose, Loose];
  const whole = (name: string) => said(marks, profile, name);
  return [
    ...["title", "policyDate", "policyUrl"].flatMap(whole),
    ...["hotline", "email", "address"].flatMap((name) => said(marks, controller, `controller.${name}`)),
    ...whole("endOfServiceNoticeDays"),
    ...ofRequesters(profile),
    ...whole("minorAge"),
    ...(isObject(rights) ? Object.entries(rights).flatMap(([right, promise]) => ofRight(right, promise)) : []),
    ...rows(profile, "ownGrounds"),
    ...rows(profile, "deletionGrounds"),
    ...whole("anonymise"),
    ...byId(profile, "retentionDuties"),
    ...rows(profile, "consents", ["stops", "where"]),
    ...rows(profile, "notWithdrawable"),
    ...rows(profile, "consequences"),
    ...rows(cancellation, "cancellation.blockers", ["remedy"]),
    ...said(marks, cancellation, "cancellation.coolingOff"),
    ...rows(cancellation, "cancellation.thirdPartySignIns"),
    ...rows(profile, "dataCategories"),
    ...whole("copyFormats"),
    ...rows(profile, "recipients"),
    ...whole("packageDays"),
    ...whole("automatedDecisions"),
    ...(fee === null
      ? []
      : [entry("feeRule", member(fee, "stands")), entry("feeRule.freeRequests", member(fee, "measureStands"))]),
    ...said(marks, remedies, "remedies.inside"),
    ...rows(remedies, "remedies.complain"),
    ...said(marks, remedies, "remedies.court"),
  ];
}
