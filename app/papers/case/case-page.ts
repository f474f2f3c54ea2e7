import type { CaseData } from "#app/domain/audit/dossier/dossier.server";
import type { Content } from "#app/domain/audit/dossier/contents.server";
import type { JournalLine } from "#app/domain/tickets/desk/page/ticket-page";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import { journalSentence } from "../journal-words";
import { caseClock } from "./case-clock";
import { caseWords, type About, type CaseWords } from "./case-words";
import { escaped, htmlFacts, htmlPage, htmlTable } from "./html";

/** A code in words, where there are words for it. */
function named(names: object, code: string): string {
  const known = (names as Record<string, unknown>)[code];
  return typeof known === "string" ? known : code;
}

function heading(text: string): string {
  return `<h2>${escaped(text)}</h2>`;
}

function factRows({ facts }: CaseData, say: CaseWords): [string, string][] {
  const { fact, none } = say.words.caseFile.page;
  const { contact, policy } = facts;
  const at = (instant: string | null) => (instant === null ? none : say.moment(instant));
  const rows: [string, string][] = [
    [fact.reference, facts.reference],
    [fact.right, say.shared.rights[facts.right.id].name],
    [fact.policy, say.words.ticket.policy((policy.title ?? policy.name)[say.locale], null, policy.version)],
    [fact.controller, policy.controller[say.locale]],
    [fact.status, say.shared.statuses[facts.status as Status]],
    [fact.requester, named(say.words.ticket.facts.requester.kinds, facts.requester)],
    [fact.name, contact.name],
    [fact.contact, contact.email ?? contact.reach.at],
    [fact.channel, named(say.words.intake.channels, facts.channel)],
    [fact.received, at(facts.receivedAt)],
    [fact.registered, at(facts.registeredAt)],
    [fact.due, say.shared.longDate(facts.dueOn)],
    [fact.verified, at(facts.identityVerifiedAt)],
    [fact.breached, at(facts.breachedAt)],
    [fact.closed, at(facts.closedAt)],
    [fact.about, facts.about ?? none],
    [fact.complaints, facts.complaints.join(", ") || none],
  ];
  return rows.map(([name, text]) => [escaped(name), escaped(text)]);
}

/** What somebody wrote, field by field, without what is empty. */
function wordsIn(value: unknown, name = ""): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, name));
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, member]) => wordsIn(member, name ? `${name}.${key}` : key));
  return [`${name ? `<span class="muted">${escaped(name)}</span> ` : ""}${escaped(String(value))}`];
}

function content({ state, json }: Content, { words }: CaseWords): string {
  if (json === undefined) return escaped(words.caseFile.page.states[state]);
  const written = wordsIn(JSON.parse(json) as unknown);
  return `<div class="words">${written.join("<br>")}</div>${state === "open" ? "" : `<p class="muted">${escaped(words.caseFile.page.states[state])}</p>`}`;
}

/** Which line of the journal holds a decision. */
function seqOf({ lines }: CaseData, decisionId: string): number | null {
  return lines.find(({ data }) => (data as { decisionId?: string }).decisionId === decisionId)?.seq ?? null;
}

function decisions(data: CaseData, say: CaseWords): string {
  const { page } = say.words.caseFile;
  const parts = data.facts.decisions.map((each) => {
    const seq = seqOf(data, each.id);
    const found = data.contents.find((one) => one.seq === seq);
    const confirmed =
      each.confirmedAt === null
        ? ""
        : ` · ${page.decisions.confirmedBy(say.who(each.confirmedById), say.moment(each.confirmedAt))}`;
    const grounds = each.grounds.map(
      ({ name, source }) => `${name[say.locale]}${source ? ` (${source[say.locale]})` : ""}`,
    );
    const title = `${named(say.words.ticket.decisions, each.kind)}${each.voidedAt ? ` · ${page.decisions.voided}` : ""}`;
    const about = `${say.moment(each.at ?? data.facts.asOf)} · ${say.who(each.staffId)}${confirmed}${seq ? ` · ${page.line(seq)}` : ""}`;
    return `<h3>${escaped(title)}</h3><p class="muted">${escaped(about)}</p>${
      grounds.length > 0
        ? `<p>${escaped(page.decisions.grounds)}</p><ul>${grounds.map((each) => `<li>${escaped(each)}</li>`).join("")}</ul>`
        : ""
    }${found ? content(found, say) : ""}`;
  });
  return heading(page.decisions.title) + (parts.join("\n") || `<p>${escaped(page.none)}</p>`);
}

/** What was asked, said and noted: all words the journal is about that are neither decisions nor letters. */
function otherWords(data: CaseData, say: CaseWords): string {
  const { page } = say.words.caseFile;
  const decided = new Set(data.facts.decisions.map(({ id }) => seqOf(data, id)));
  const rows = data.contents
    .filter(({ seq, kind }) => !decided.has(seq) && !kind.startsWith("letter-"))
    .map((each) => [String(each.seq), escaped(lineWords(data, each.seq, say)), content(each, say)]);
  const { seq, what } = page.journal.columns;
  return heading(page.conversation) + htmlTable([seq, what, ""], rows);
}

function letters(data: CaseData, say: CaseWords): string {
  const { page } = say.words.caseFile;
  const rows = data.facts.letters.map((each) => {
    const told = data.lines.filter(
      ({ kind, data: of }) => kind.startsWith("letter-") && (of as { letterId?: string }).letterId === each.id,
    );
    const here = data.contents.filter(({ seq }) => told.some((line) => line.seq === seq));
    const links = here.map(({ seq, state, letter }) =>
      letter
        ? `<a href="${escaped(letter)}/letter.html">${escaped(page.line(seq))}</a>`
        : escaped(`${page.line(seq)}: ${page.states[state]}`),
    );
    const where = each.to === "colleague" ? escaped(page.letters.toColleague) : links.join("<br>");
    return [
      escaped(each.name[say.locale]),
      escaped(each.sentAt ? page.letters.sent(say.moment(each.sentAt)) : page.letters.unsent),
      where,
    ];
  });
  const { title, as } = page.letters;
  return heading(title) + htmlTable([title, page.journal.columns.at, as].map(escaped), rows);
}

function uploads({ facts }: CaseData, say: CaseWords): string {
  const { page } = say.words.caseFile;
  const rows = facts.files.map((each) => [
    escaped(each.erasedAt ? page.uploads.erased(say.moment(each.erasedAt)) : (each.name ?? "")),
    escaped(`${each.purpose} · ${each.mediaType} · ${page.uploads.bytes(each.size)}`),
    `<span class="hash">${each.sha256}</span>`,
  ]);
  return (
    heading(page.uploads.title) +
    (rows.length > 0 ? htmlTable(["", "", "SHA-256"], rows) : `<p>${escaped(page.none)}</p>`)
  );
}

function tasks({ facts }: CaseData, say: CaseWords): string {
  const { page } = say.words.caseFile;
  const rows = facts.tasks.map((each) => [
    escaped([each.kind, each.key].filter(Boolean).join(" · ")),
    escaped(say.shared.longDate(each.dueOn)),
    escaped(
      each.settledAt
        ? [each.result, say.moment(each.settledAt), say.who(each.staffId), each.note].filter(Boolean).join(" · ")
        : page.tasks.open,
    ),
  ]);
  return rows.length > 0 ? heading(page.tasks.title) + htmlTable(["", page.fact.due, ""].map(escaped), rows) : "";
}

/** A line as the desk's journal tells it. */
function lineWords({ facts, lines }: CaseData, seq: number, say: CaseWords): string {
  const line = lines.find((each) => each.seq === seq)!;
  const { text, details } = journalSentence(
    {
      id: String(seq),
      at: line.at.toISOString(),
      actor: line.actorKind,
      by: line.actorId && (facts.colleagues[line.actorId] ?? null),
      kind: line.kind,
      data: line.data,
    } as JournalLine,
    say.journal,
  );
  return [text, ...details].join(" · ");
}

function journal(data: CaseData, say: CaseWords): string {
  const { columns, title } = say.words.caseFile.page.journal;
  const rows = data.lines.map(({ seq, at, hash }) => [
    String(seq),
    escaped(say.moment(at)),
    escaped(lineWords(data, seq, say)),
    `<span class="hash">${Buffer.from(hash).toString("hex")}</span>`,
  ]);
  return heading(title) + htmlTable([columns.seq, columns.at, columns.what, columns.hash].map(escaped), rows);
}

/** A case file as a page to read and to print, without a script, with everything escaped. */
export function casePage(data: CaseData, about: About): string {
  const say = caseWords(data, about);
  const { page, why } = say.words.caseFile;
  const title = `${page.title} · ${data.facts.reference}`;
  const made = page.made(say.moment(about.at), about.by, named(why.choices, about.why));
  const body = [
    `<h1>${escaped(title)}</h1><p>${escaped(made)}</p><p class="muted">${escaped(page.files)}</p>`,
    heading(page.facts) + htmlFacts(factRows(data, say)),
    caseClock(data, say),
    decisions(data, say),
    otherWords(data, say),
    letters(data, say),
    uploads(data, say),
    tasks(data, say),
    journal(data, say),
  ];
  return htmlPage(about.locale, title, body.join("\n"));
}
