import type { EnclosedKind } from "../../../outbox/letters";
import type { Kind, ToRequester } from "../facts/kind.server";
import type { LetterTicket } from "../facts/letter-facts";
import { sampleRight, sampleTicket } from "../facts/sample";
import type { Source } from "../facts/source.server";
import { type Part, waitingParts } from "../promise/visit-letters.server";
import { answers } from "./answers.server";
import { questions } from "./questions.server";
import { readContent } from "./read-content.server";
import { singleLetters, type SingleFacts } from "./single-letters.server";

/** A letter that goes as a part of its visit's, with the id of its row. */
type EnclosedLetter = {
  [K in EnclosedKind]: { letterId: string; kind: K; facts: SingleFacts[K] };
}[EnclosedKind];

/** `reference` is the visit's. */
type DigestFacts = Omit<LetterTicket, "rightName"> & { enclosed: EnclosedLetter[] };

/** A letter that waits, in the language of the one it goes with; null when it is no longer true. */
async function enclosedLetter({ tx, letter, profile, now }: Source, part: Part): Promise<EnclosedLetter | null> {
  const { ticket, ...row } = part;
  const kind = row.kind as EnclosedKind;
  const known = singleLetters[kind] as Kind<EnclosedKind, unknown>;
  const content = await readContent(known, tx, { ...row, locale: letter.locale }, ticket, profile, now);
  return content && ({ letterId: row.id, kind, facts: content.facts } as EnclosedLetter);
}

/** The letter of the day, where a visit asked for several rights: all that waits to go with it and is still true. */
export const digest: ToRequester<"digest", DigestFacts> = {
  to: "requester",
  name: { "zh-CN": "当日汇总信", en: "Daily summary" },
  async facts(source) {
    const { rightName: _rightName, ...common } = source.common;
    const enclosed: EnclosedLetter[] = [];
    for (const part of await waitingParts(source.tx, source.ticket.visit)) {
      const letter = await enclosedLetter(source, part);
      if (letter) enclosed.push(letter);
    }
    return enclosed.length === 0 ? null : { ...common, enclosed };
  },
  sample(sample) {
    const { rightName: _rightName, ...common } = sampleTicket(sample, sampleRight(sample));
    const parts = { finished: answers.finished.sample(sample), question: questions.question.sample(sample) };
    const enclosed = Object.entries(parts).map(([kind, facts]) => ({ letterId: "", kind, facts }) as EnclosedLetter);
    return { ...common, enclosed };
  },
};
