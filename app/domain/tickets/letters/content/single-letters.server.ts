import type { EnclosedKind } from "../../../outbox/letters";
import type { Kind } from "../facts/kind.server";
import { answers } from "./answers.server";
import { formerContact } from "./contact-changed.server";
import { merges } from "./merges.server";
import { progress } from "./progress.server";
import { questions } from "./questions.server";
import { toStaff } from "./staff.server";
import { tasks } from "./tasks.server";

const groups = { ...progress, ...merges, ...questions, ...answers, ...tasks, ...formerContact, ...toStaff };

type Groups = typeof groups;

/** What a kind of letter says. */
export type FactsOf<T> = T extends { facts: (...asked: never[]) => Promise<infer F | null> } ? F : never;

/** What each kind of letter says, but the one that holds others. A kind whose row is declared and that is in no group does not compile. */
export type SingleFacts = { [K in EnclosedKind]: FactsOf<Groups[K]> };

/** Every kind of letter but the one that holds others. */
export const singleLetters: { [K in EnclosedKind]: Groups[K] & Kind<K, SingleFacts[K]> } = groups;
