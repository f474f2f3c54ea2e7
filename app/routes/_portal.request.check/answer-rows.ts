import type { PortalCopy } from "#app/copy/portal";
import type { SharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Right } from "#app/domain/policies/profile/rights";
import type { FiledAnswers, WhatAnswer } from "#app/domain/tickets/filing/answers";
import { toldClues } from "#app/domain/tickets/filing/clue-answers";
import type { Question } from "#app/domain/tickets/filing/journey";
import type { RequesterAnswer } from "#app/domain/tickets/filing/requester";
import type { Erasure } from "#app/domain/tickets/workflow/codes";
import type { WhatChoices } from "../_portal.request.what/form";

type Row = { key: string; term: string; value: string; question: Question; right?: Right };
type Pair = [term: string, value: string];

function bulleted(texts: readonly string[]): string {
  return texts.length > 1 ? texts.map((text) => `· ${text}`).join("\n") : texts.join("");
}

function named(choices: readonly { value: string; text: string }[], ids: readonly string[]): string {
  return bulleted(choices.filter(({ value }) => ids.includes(value)).map(({ text }) => text));
}

type ErasureWords = PortalCopy["request"]["what"]["delete"]["erasure"];

function erasurePair(
  { erasure = "delete" }: { erasure?: Erasure | undefined },
  words: ErasureWords,
  { erasures }: WhatChoices,
): Pair[] {
  return erasures.length > 0 ? [[words.label, words[erasure].text]] : [];
}

function whatPairs(answer: WhatAnswer, { what }: PortalCopy["request"], choices: WhatChoices): Pair[] {
  switch (answer.right) {
    case "access":
    case "copy": {
      const words = what[answer.right];
      const scope: Pair[] = [[words.scope.label, words.scope[answer.scope]]];
      if (answer.what) scope.push([words.what.label, answer.what]);
      return answer.right === "copy"
        ? [...scope, [what.copy.format.label, what.copy.format[answer.format].text]]
        : scope;
    }
    case "correct": {
      const { field, wrongValue, rightValue, evidence } = what.correct;
      return [
        [field.label, answer.field],
        [wrongValue.label, answer.wrongValue],
        [rightValue.label, answer.rightValue],
        [evidence.label, answer.evidence],
      ];
    }
    case "delete":
      return [
        [what.delete.what.label, answer.what],
        [what.delete.ground.label, named(choices.grounds, [answer.ground])],
        ...erasurePair(answer, what[answer.right].erasure, choices),
      ];
    case "withdraw":
      return [
        [what.withdraw.consents.label, named(choices.consents, answer.consents)],
        [what.withdraw.other.label, answer.other],
      ];
    case "cancel":
      return [
        [what.cancel.accepted.label, named(choices.consequences, answer.accepted)],
        ...erasurePair(answer, what[answer.right].erasure, choices),
        [what.cancel.reason.label, answer.reason],
      ];
    case "transfer": {
      const { receiver, receiverContact, what: which } = what.transfer;
      return [
        [receiver.label, answer.receiver],
        [receiverContact.label, answer.receiverContact],
        [which.label, answer.what],
      ];
    }
    case "supplement": {
      const { field, value, evidence } = what.supplement;
      return [
        [field.label, answer.field],
        [value.label, answer.value],
        [evidence.label, answer.evidence],
      ];
    }
    case "restrict":
      return [
        [what.restrict.what.label, answer.what],
        [what.restrict.reason.label, answer.reason],
      ];
    case "object": {
      const { against, what: which, reason } = what.object;
      return [
        [against.label, against[answer.against].text],
        [which.label, answer.what],
        [reason.label, answer.reason],
      ];
    }
    case "opt-out":
    case "limit":
      return [[what[answer.right].what.label, answer.what]];
    case "personalisation":
      return [[what.personalisation.where.label, answer.where]];
    case "rules":
      return [[what.rules.question.label, answer.question]];
    case "automated":
      return [
        [what.automated.wish.label, what.automated.wish[answer.wish]],
        [what.automated.decision.label, answer.decision],
      ];
    case "complaint":
      return [
        [what.complaint.wrong.label, what.complaint.wrong[answer.wrong]],
        [what.complaint.what.label, answer.what],
      ];
  }
}

function requesterPairs(answer: RequesterAnswer, { requester }: PortalCopy["request"], shared: SharedCopy): Pair[] {
  switch (answer.kind) {
    case "subject":
      return [];
    case "guardian": {
      const { subjectName, subjectAge, relation } = requester.guardian;
      return [
        [subjectName.label, answer.subjectName],
        [subjectAge.label, String(answer.subjectAge)],
        [relation.label, answer.relation],
      ];
    }
    case "agent": {
      const { subjectName, authority, authorityUntil } = requester.agent;
      const until = answer.authorityUntil && shared.longDate(answer.authorityUntil);
      return [
        [subjectName.label, answer.subjectName],
        [authority.label, answer.authority],
        [authorityUntil.label, until],
      ];
    }
    case "relative": {
      const { subjectName, diedOn, kinship, interest } = requester.relative;
      return [
        [subjectName.label, answer.subjectName],
        [diedOn.label, shared.longDate(answer.diedOn)],
        [kinship.label, answer.kinship],
        [interest.label, answer.interest],
      ];
    }
  }
}

function agePairs(age: FiledAnswers["age"], { kind }: RequesterAnswer, { who }: PortalCopy["request"]): Pair[] {
  return age ? [[kind === "subject" ? who.age.label : who.age.labelForOthers, who.age[age].text]] : [];
}

/** Answers that belong together; the title where there are several rights to tell apart. */
export type Group = { key: string; title: string | null; rows: Row[] };

/**
 * Everything that was answered, in the order of the questions, each with the question it came from. What was left empty is left out.
 * Out: one group; with several rights one for each between what they have in common.
 */
export function answerGroups(
  { rights, requester, who, age, guardian, guardianContact = "", whats, contact }: FiledAnswers,
  words: PortalCopy["request"],
  shared: SharedCopy,
  choices: WhatChoices,
  { policy, locale }: { policy: Pick<Profile, "clues" | "languages">; locale: Locale },
): Group[] {
  const rowsOf = (question: Question, pairs: Pair[], right?: Right): Row[] =>
    pairs
      .filter(([, value]) => value !== "")
      .map(([term, value], at) => ({
        key: `${question} ${at} ${term}`,
        term,
        value,
        question,
        ...(right ? { right } : {}),
      }));
  const whoPairs = toldClues(policy, who).map(({ name, value }): Pair => [name[locale], value]);
  const { name, email, letterLocale } = words.contact;
  const before = [
    ...rowsOf("right", [[words.check.right, bulleted(rights.map((right) => shared.rights[right].name))]]),
    ...rowsOf("requester", [[words.check.requester, words.requester.kinds[requester.kind].text]]),
    ...rowsOf("behalf", requesterPairs(requester, words, shared)),
    ...rowsOf("who", [...whoPairs, ...agePairs(age, requester, words)]),
    ...rowsOf(
      "guardian",
      guardian
        ? [
            [words.guardian.term, words.guardian[guardian].text],
            [words.guardian.contact.label, guardianContact],
          ]
        : [],
    ),
  ];
  const after = rowsOf("contact", [
    [name.label, contact.name],
    [email.label, contact.email],
    [letterLocale.label, policy.languages.length > 1 ? letterLocale[contact.letterLocale] : ""],
  ]);
  const several = whats.length > 1;
  const told = whats.map((what): Group => {
    const { right } = what;
    const rows = rowsOf("what", whatPairs(what, words, choices), several ? right : undefined);
    const none = rowsOf("what", [[words.what[right].title, words.check.nothingMore]], several ? right : undefined);
    return { key: right, title: shared.rights[right].name, rows: rows.length > 0 ? rows : none };
  });
  if (!several) return [{ key: "all", title: null, rows: [...before, ...told.flatMap(({ rows }) => rows), ...after] }];
  return [
    { key: "before", title: null, rows: before },
    ...told,
    { key: "after", title: words.check.contact, rows: after },
  ];
}
