import type { DeskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { IntakeDue } from "#app/domain/tickets/intake/dues";
import type { WholeIntake, IntakePart } from "#app/domain/tickets/intake/intake";
import { wayOf } from "#app/domain/tickets/intake/reach-form";
import { localMinute } from "#app/http/answer/local-minute";
import { answerGroups } from "../_portal.request.check/answer-rows";
import { choicesOf } from "../_portal.request.what/form";

export type CheckRow = { key: string; term: string; value: string; part: IntakePart };
export type CheckGroup = { key: string; title: string | null; rows: CheckRow[] };

/** How it came, and where they are reached: what the portal does not ask. */
function ownRows(
  whole: WholeIntake,
  dues: readonly IntakeDue[],
  profile: Profile,
  words: DeskCopy,
  locale: Locale,
): CheckRow[] {
  const { came, contact } = whole;
  const { check, channels, person } = words.intake;
  const shared = sharedCopy(locale);
  const { on, time } = localMinute(came.receivedAt, profile.zone);
  const { authority } = came;
  const rows: [string, string, IntakePart][] = [
    [check.kind, words.ticket.facts.requester.kinds[whole.requester.kind], "came"],
    [check.channel, channels[came.channel], "came"],
    [check.received, words.ticket.moment(on, time), "came"],
    [check.authority, authority ? [authority.name, authority.file].filter(Boolean).join(" · ") : "", "came"],
    ...dues.map(({ right, dueOn, over }): [string, string, IntakePart] => [
      check.due(shared.rights[right].name),
      check[over ? "overdue" : "dueOn"](shared.longDate(dueOn)),
      "came",
    ]),
    [check.answerBy, authority?.dueOn ? shared.longDate(authority.dueOn) : "", "came"],
    [person.name.label, contact.name, "person"],
    [check.reach, `${person.ways[wayOf(contact)]}\n${contact.email ?? contact.reach.at}`, "person"],
    [person.letterLocale.label, profile.languages.length > 1 ? person.languages[contact.letterLocale] : "", "person"],
  ];
  return rows.filter(([, value]) => value !== "").map(([term, value, part]) => ({ key: term, term, value, part }));
}

/** The page on which a question of the portal's is asked here. */
function partOf(question: string, right: string | undefined, rights: readonly string[]): IntakePart {
  if (question === "what") return `what-${right ?? rights[0]}` as IntakePart;
  if (question === "guardian") return "guardian";
  return question === "right" || question === "requester" ? "came" : "person";
}

/** Everything that was taken down, each with the page it came from. */
export function checkGroups(
  whole: WholeIntake,
  dues: readonly IntakeDue[],
  profile: Profile,
  words: DeskCopy,
  locale: Locale,
  spokenLocale: Locale,
): CheckGroup[] {
  const { words: _words, came: _came, contact, ...answers } = whole;
  const nobody = { name: "", email: "", letterLocale: contact.letterLocale };
  const told = answerGroups(
    { ...answers, contact: nobody },
    portalCopy(spokenLocale).request,
    sharedCopy(locale),
    choicesOf(profile, spokenLocale),
    { policy: profile, locale: spokenLocale },
  );
  const groups = told.map(({ key, title, rows }) => ({
    key,
    title,
    rows: rows
      // Asked in our own words: the portal's speak to the person.
      .filter(({ question }) => question !== "contact" && question !== "requester")
      .map(({ question, right, ...row }) => ({ ...row, part: partOf(question, right, answers.rights) })),
  }));
  const own = { key: "own", title: null, rows: ownRows(whole, dues, profile, words, locale) };
  return [own, ...groups].filter(({ rows }) => rows.length > 0);
}
