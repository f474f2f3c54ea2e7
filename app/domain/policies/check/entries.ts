import { asTyped, at, isObject, member, pathTo, rowPath, rowsOf, type Loose } from "./loose";
import { RIGHTS } from "../profile/rights";
import { markPath } from "./marks";

/** One thing a policy says that a person can see. */
export type Entry = {
  /** Where it is written, such as `consents[2].stops`. */
  path: string;
  /** Its id, where several are written in one field: a ground, a duty, a right. */
  id: string | null;
  /** Where its mark is written. */
  mark: string;
  /** Where it stands, as a mark; empty where nobody has said it. */
  stands: string;
};

type Place = { path: string; id: string | null };

function place(path: string, id: string | null = null): Place {
  return { path, id };
}

/** The rows of a list; `more` are further words of a row, where it has them, that stand for themselves. */
function rows(holder: Loose, path: string, more: readonly string[] = []): Place[] {
  return rowsOf(member(holder, path.split(".").at(-1)!)).flatMap((row, each) => [
    place(rowPath(path, each)),
    ...more.filter((name) => member(row, name) !== null).map((name) => place(pathTo(rowPath(path, each), name))),
  ]);
}

/** A list of ids. */
function byId(holder: Loose, path: string): Place[] {
  return rowsOf(member(holder, path.split(".").at(-1)!)).map((id) => place(path, asTyped(id)));
}

/** What is said at a path, if anything is. */
function said(holder: Loose, path: string): Place[] {
  const value = member(holder, path.split(".").at(-1)!);
  return value === null || value === "" || value === false ? [] : [place(path)];
}

function ofRight(right: string, promise: Loose): Place[] {
  const path = `rights.${right}`;
  return [
    place("rights", right),
    ...["term", "extension", "refuseWithin", "denyAfter", "pausable", "identity", "selfService"].flatMap((name) =>
      said(promise, `${path}.${name}`),
    ),
    ...rows(promise, `${path}.evidence`),
    ...byId(promise, `${path}.refusalGrounds`),
  ];
}

function ofRequesters(profile: Loose): Place[] {
  return rowsOf(member(profile, "requesters")).flatMap((row, each) => [
    place(rowPath("requesters", each)),
    ...rows(row, `${rowPath("requesters", each)}.evidence`),
  ]);
}

function placesIn(profile: Loose): Place[] {
  const [controller, cancellation, remedies, rights] = ["controller", "cancellation", "remedies", "rights"].map(
    (name) => member(profile, name),
  ) as [Loose, Loose, Loose, Loose];
  const whole = (name: string) => said(profile, name);
  return [
    ...["title", "policyDate", "policyUrl"].flatMap(whole),
    ...["hotline", "email", "address"].flatMap((name) => said(controller, `controller.${name}`)),
    ...whole("endOfServiceNoticeDays"),
    ...rows(profile, "majorChanges"),
    ...whole("changeAcceptance"),
    ...ofRequesters(profile),
    ...whole("minorAge"),
    ...whole("declaration"),
    ...(member(profile, "declaration") === null ? [] : [place("declaration.keepMonths")]),
    ...rows(profile, "clues"),
    ...whole("termDefaults"),
    // A database keeps the rights in an order of its own.
    ...RIGHTS.flatMap((right) => (isObject(rights) && right in rights ? ofRight(right, member(rights, right)) : [])),
    ...rows(profile, "ownGrounds"),
    ...rows(profile, "deletionGrounds"),
    ...whole("anonymise"),
    ...byId(profile, "capacities"),
    ...byId(profile, "retentionDuties"),
    ...rows(profile, "consents", ["stops", "where"]),
    ...rows(profile, "notWithdrawable"),
    ...rows(profile, "consequences"),
    ...rows(cancellation, "cancellation.blockers", ["remedy"]),
    ...said(cancellation, "cancellation.coolingOff"),
    ...said(cancellation, "cancellation.irreversible"),
    ...rows(cancellation, "cancellation.thirdPartySignIns"),
    ...rows(profile, "dataCategories"),
    ...whole("copyFormats"),
    ...rows(profile, "recipients"),
    ...whole("packageDays"),
    ...whole("automatedDecisions"),
    ...whole("feeRule"),
    ...(member(profile, "feeRule") === null ? [] : [place("feeRule.freeRequests")]),
    ...said(remedies, "remedies.inside"),
    ...rows(remedies, "remedies.complain"),
    ...said(remedies, "remedies.court"),
  ];
}

/**
 * Everything a policy says that a person can see, in the order of the forms, each with where it stands. Left out is what the desk
 * keeps to itself: its own earlier goals, and the systems where an account is erased. What the law sees in the controller is there too: it
decides which duties a person is told of.
 * In: a profile, however incomplete.
 */
export function entriesOf(profile: Loose): Entry[] {
  return placesIn(profile).flatMap(({ path, id }) => {
    const mark = markPath(path, id);
    return mark === null ? [] : [{ path, id, mark, stands: asTyped(at(profile, mark)) }];
  });
}
