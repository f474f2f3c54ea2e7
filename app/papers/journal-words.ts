import type { DeskCopy } from "#app/copy/desk";
import type { SharedCopy } from "#app/copy/shared";
import { namedGrounds, type NamedGround } from "#app/domain/policies/profile/grounds";
import type { Locale, Text } from "#app/domain/language";
import { isBulkAct } from "#app/domain/tickets/desk/bulk/acts";
import type { JournalLine } from "#app/domain/tickets/desk/page/ticket-page";
import { isAction } from "#app/domain/tickets/workflow/workflow";
import { localMinute } from "#app/domain/clock/dates/local-minute";
import type { EscalatesTo } from "#app/domain/tickets/escalation/steps";
import type { Status } from "#app/domain/tickets/ticket/statuses";

export type JournalContext = {
  words: DeskCopy;
  shared: SharedCopy;
  locale: Locale;
  names: Record<string, string>;
  ownGrounds: readonly NamedGround[];
  blockerNames: readonly { id: string; text: Text }[];
  /** The policy's zone, in which instants are read. */
  zone: string;
  /** What staff call letters, by kind. */
  letterNames: Readonly<Record<string, Text>>;
};
export type Sentence = { text: string; details: string[] };

type Line<K extends JournalLine["kind"]> = Extract<JournalLine, { kind: K }>;
type Writers = { [K in JournalLine["kind"]]: (line: Line<K>, by: string, context: JournalContext) => Sentence };

function say(text: string, ...details: (string | false | null)[]): Sentence {
  return { text, details: details.filter((detail) => typeof detail === "string") };
}

/** A reason in words; a code nobody knows any more as it is. */
function reasonWords(why: string, choices: Record<string, string>): string {
  return choices[why] ?? why;
}

const WRITERS: Writers = {
  filed: ({ data }, by, { words, shared, zone }) => {
    const { journal, intake } = words;
    if (data.channel === "portal") return say(journal.filed);
    return say(
      intake.journal.filed(by, intake.channels[data.channel]),
      data.receivedAt !== undefined && intake.journal.received(momentIn(data.receivedAt, zone, words)),
      data.authorityDueOn !== undefined && intake.journal.authority(shared.longDate(data.authorityDueOn)),
    );
  },
  "receipt-corrected": ({ data }, by, { words, zone }) =>
    say(
      words.intake.journal.corrected(by, momentIn(data.receivedAt, zone, words)),
      words.intake.journal.before(momentIn(data.before, zone, words)),
    ),
  "contact-set": ({ data }, by, { words: { intake } }) =>
    say(intake.journal.contactSet(by, intake.person.ways[data.channel])),
  complained: (_line, _by, { words }) => say(words.journal.complained),
  "due-set": ({ data }, _by, { words: { journal }, shared }) => {
    const provisional = data.provisional && journal.dueSet.provisional;
    if (data.reason === "calendar" && data.before === data.dueOn) return say(journal.dueSet.kept, provisional);
    return say(
      journal.dueSet[data.reason](shared.longDate(data.dueOn)),
      data.before !== null && journal.dueSet.before(shared.longDate(data.before)),
      provisional,
    );
  },
  moved: ({ data }, by, { words, shared, locale, ownGrounds, zone }) => {
    const { journal, complaint, actions } = words;
    const sentence = isAction(data.action) ? journal.moved[data.action](by) : data.action;
    const grounds = namedGrounds({ ownGrounds }, data.grounds ?? []).map(({ name }) => name[locale]);
    const verdict = (complaint.verdicts as Record<string, string>)[data.verdict ?? ""] ?? null;
    const [from, to] = [shared.statuses[data.from as Status], shared.statuses[data.to as Status]];
    const { methods, subjectMethods, confirmations, authority, own, theirs } = actions.verify;
    const method = (methods as Record<string, { text: string }>)[data.method ?? ""];
    const subject = (subjectMethods as Record<string, { text: string }>)[data.subjectMethod ?? ""];
    const confirmed = (data.confirmed ?? []).map(
      (each) => (confirmations as Record<string, { text: string }>)[each]?.text ?? each,
    );
    return say(
      sentence,
      journal.movedStatus(from, to),
      method ? own(method.text) : null,
      subject ? theirs(subject.text) : null,
      (authority.ways as Record<string, { text: string }>)[data.authority ?? ""]?.text ?? null,
      ...confirmed,
      grounds.length > 0 && journal.grounds(grounds),
      verdict && journal.verdict(verdict),
      data.pause ? journal.pauses[data.pause] : null,
      data.heardAt ? journal.heard(momentIn(data.heardAt, zone, words), channelName(data.channel, words)) : null,
      data.replyDueOn ? journal.replyBy(shared.longDate(data.replyDueOn)) : null,
    );
  },
  assigned: ({ data }, by, { words: { journal }, names }) => {
    const to = names[data.assigneeId] ?? journal.somebody;
    const given = (journal.given as Record<string, (to: string, open: number, from: string) => string>)[
      data.rule ?? ""
    ];
    if (given) return say(given(to, data.load ?? 0, names[data.before ?? ""] ?? journal.somebody));
    return say(to === by ? journal.tookOver(by) : journal.assigned(by, to));
  },
  "cover-asked": ({ data }, _by, { words: { journal }, names }) =>
    say(
      journal.coverAsked(
        names[data.holderId] ?? journal.somebody,
        data.staffIds.flatMap((id) => names[id] ?? []),
      ),
    ),
  escalated: ({ data }, _by, { words: { escalation }, shared, names }) =>
    say(
      escalation.journal(
        escalation.to[data.to as EscalatesTo],
        escalation.day(data.days),
        shared.longDate(data.dueOn),
        data.staffIds.flatMap((id) => names[id] ?? []),
      ),
    ),
  unassigned: ({ data }, by, { words: { journal }, names }) =>
    say(journal.unassigned(by, names[data.before] ?? journal.somebody)),
  split: ({ data }, by, { words: { merge }, shared }) => {
    const right = (shared.rights as Record<string, { name: string }>)[data.right]?.name ?? data.right;
    const { off, from } = merge.split.journal;
    return say((data.off ? off : from)(by, data.reference, right));
  },
  merged: ({ data }, by, { words: { merge } }) =>
    say(data.leads ? merge.journal.merged(by, data.reference) : merge.journal.led(by, data.reference)),
  "merge-ended": ({ data }, by, { words: { merge } }) =>
    say(data.why === "closed" ? merge.journal.closed(data.reference) : merge.journal.ended(by, data.reference)),
  added: ({ actor }, by, { words: { journal, intake } }) =>
    say(actor === "staff" ? intake.journal.added(by) : journal.added),
  declared: (_line, _by, { words }) => say(words.declarations.journal.declared),
  "declaration-erased": (_line, _by, { words }) => say(words.declarations.journal.erased),
  noted: (_line, by, { words }) => say(words.journal.noted(by)),
  batched: ({ data }, by, { words: { bulk } }) => {
    const act = isBulkAct(data.act) ? bulk.acts[data.act] : data.act;
    return say(data.undo ? bulk.journalUndo(by, act) : bulk.journal(by, act));
  },
  "letter-sent": ({ data }, _by, context) => say(context.words.journal.letterSent(letterName(data.letter, context))),
  "letter-unconfirmed": ({ data }, _by, context) =>
    say(context.words.journal.letterUnconfirmed(letterName(data.letter, context), data.times)),
  "letter-undelivered": ({ data }, _by, context) =>
    say(context.words.journal.letterUndelivered(letterName(data.letter, context), data.why === "refused")),
  "letter-made": ({ data }, _by, context) =>
    say(context.words.intake.journal.letterMade(letterName(data.letter, context))),
  "letter-tried-again": ({ data }, by, context) =>
    say(context.words.journal.letterTriedAgain(by, letterName(data.letter, context))),
  "pause-taken-back": ({ data }, _by, context) =>
    say(context.words.journal.pauseTakenBack(letterName(data.letter, context))),
  "pause-begun": ({ data }, _by, context) => say(context.words.journal.pauseBegun(letterName(data.letter, context))),
  "notice-sent": ({ data }, _by, { words: { journal }, shared, names }) =>
    say(
      journal.noticeSent(
        (shared.notices as Record<string, string>)[data.notice] ?? data.notice,
        data.staffIds.flatMap((id) => names[id] ?? []),
      ),
    ),
  "blockers-answered": ({ data }, _by, { words: { blockers }, locale, blockerNames }) => {
    const standing = blockerNames.filter(({ id }) => data.standing.includes(id)).map(({ text }) => text[locale]);
    return say(standing.length > 0 ? blockers.journal.standing : blockers.journal.clear, ...standing);
  },
  "task-opened": ({ data }, _by, { words: { journal }, shared }) =>
    say(journal.taskOpened(taskName(data.task, journal), shared.longDate(data.dueOn))),
  "task-surfaced": ({ data }, _by, { words: { journal }, shared }) => {
    const day = shared.longDate(data.dueOn);
    if (data.task === "permission") return say(journal.askedSilent(day));
    return say(data.task === "recipient" ? journal.recipientSilent(day) : journal.restrictionCame(day));
  },
  "task-settled": ({ data }, by, { words: { journal, intake }, shared }) => {
    const result = (journal.taskResults as Record<string, string>)[data.result] ?? data.result;
    return say(
      journal.taskSettled(
        data.byRecipient ? (data.task === "permission" ? journal.asked : journal.recipient) : by,
        taskName(data.task, journal),
      ),
      result,
      data.until !== undefined && journal.keptUntil(shared.longDate(data.until)),
      data.on !== undefined && intake.journal.toldOn(shared.longDate(data.on)),
    );
  },
  "file-kept": ({ data }, by, { words: { journal } }) =>
    say(data.purpose === "finding" ? journal.files.kept.finding(by) : journal.files.kept[data.purpose]),
  "file-viewed": (_line, by, { words: { journal } }) => say(journal.files.viewed(by)),
  "file-downloaded": (_line, _by, { words: { journal } }) => say(journal.files.downloaded),
  "file-erased": (_line, _by, { words: { journal } }) => say(journal.files.erased),
  "minor-known": ({ data }, by, { words }) =>
    say(
      words.access.journal.known(by),
      (words.ticket.facts.requester.ageBands as Record<string, string>)[data.ageBand] ?? null,
    ),
  "minor-access-asked": (_line, by, { words }) => say(words.access.journal.asked(by)),
  "minor-access-decided": ({ data }, by, { words: { access, journal }, shared, names }) => {
    const to = names[data.staffId] ?? journal.somebody;
    return say(
      data.until ? access.journal.approved(by, to, shared.longDate(data.until)) : access.journal.refused(by, to),
    );
  },
  "minor-access-ended": ({ data }, by, { words: { access, journal }, names }) =>
    say(access.journal.ended(by, names[data.staffId] ?? journal.somebody)),
  "minor-data-viewed": ({ data }, by, { words, shared }) =>
    say(words.access.journal.viewed(by, shared.longDate(data.on))),
  "opened-by-search": ({ data }, by, { words: { search } }) =>
    say(search.journal(by), (search.why.choices as Record<string, string>)[data.why] ?? null),
  found: (_line, by, { words: { journal } }) => say(journal.files.found(by)),
  redacted: (_line, by, { words: { journal } }) => say(journal.files.redacted(by)),
  "dossier-asked": ({ data }, by, { words: { caseFile } }) =>
    say(caseFile.journal.asked(by, reasonWords(data.why, caseFile.why.choices))),
  "dossier-handed": ({ data }, by, { words: { caseFile } }) =>
    say(caseFile.journal.handed(by), caseFile.journal.fingerprint(data.manifestDigest)),
  breached: ({ data }, _by, { words, shared }) =>
    say((data.clock === "refusal" ? words.journal.refusedLate : words.journal.breached)(shared.longDate(data.dueOn))),
};

/** An instant as the journal's reader has it on the wall. */
function momentIn(instant: string, zone: string, { ticket }: DeskCopy): string {
  const { on, time } = localMinute(instant, zone);
  return ticket.moment(on, time);
}

function taskName(kind: string, { taskKinds }: DeskCopy["journal"]): string {
  return (taskKinds as Record<string, string>)[kind] ?? kind;
}

function letterName(kind: string, { letterNames, locale }: JournalContext): string {
  return letterNames[kind]?.[locale] ?? kind;
}

/** A line of the journal as a sentence, with what it led to. */
export function journalSentence(line: JournalLine, context: JournalContext): Sentence {
  const { journal } = context.words;
  const by = line.by ?? (line.actor === "staff" ? journal.somebody : journal[line.actor]);
  const write = WRITERS[line.kind] as (line: JournalLine, by: string, context: JournalContext) => Sentence;
  return write(line, by, context);
}

/** By which way something reached one of ours. */
function channelName(channel: string | undefined, { intake }: DeskCopy): string {
  return (intake.channels as Record<string, string>)[channel ?? ""] ?? "";
}
