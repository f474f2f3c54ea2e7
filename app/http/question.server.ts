import type { z } from "zod";
import type { Answers } from "#app/domain/tickets/answers";
import type { Draft } from "#app/domain/tickets/draft.server";
import { nextStep, type Question } from "#app/domain/tickets/journey";
import { paths } from "#app/paths";
import type { RequestFacts } from "./context";
import { keepAnswers } from "./draft-session.server";
import { askedLocale, keepLocale } from "./language.server";
import { parseForm } from "./parse-form";
import { fieldsOf, type Fields, type Returned } from "./returned";
import { seeOther } from "./see-other";
import { noteProblem } from "./turn.server";
import { visitOf } from "./visit.server";

type Asked<Schema extends z.ZodType> = {
  request: Request;
  context: RequestFacts;
  draft: Draft;
  question: Question;
  form: FormData;
  schema: Schema;
  /** Where the answer stands among the draft's answers. */
  place: (value: z.output<Schema>) => Partial<Answers>;
};

/** What was typed last at a question, though not yet valid; else the answer it has. */
export function typedOr(answers: Answers, question: Question, answer: Fields | undefined): Fields {
  return answers.typed?.[question] ?? answer ?? {};
}

function withTyped(answers: Answers, question: Question, fields: Fields | null): Answers {
  const { [question]: _before, ...others } = answers.typed ?? {};
  return { ...answers, typed: fields ? { ...others, [question]: fields } : others };
}

/**
 * Takes the answer to one question into the draft. Throws a redirect to the next page, or, when only the language was to be
 * changed, to the same page with what was typed. Out: the form to show again when something is to be mended; that is kept too.
 */
export async function takeAnswer<Schema extends z.ZodType>(asked: Asked<Schema>): Promise<Returned> {
  const { request, context, draft, question, form } = asked;
  const { now } = visitOf(request, context);
  const keep = (answers: Answers) => keepAnswers(request, draft, answers, now);
  const locale = askedLocale(form);
  if (locale) {
    const { pathname, search } = new URL(request.url);
    throw seeOther(pathname + search, await keep(withTyped(draft.answers, question, fieldsOf(form))), keepLocale(locale));
  }
  const parsed = parseForm(form, asked.schema);
  if (!parsed.ok) {
    await keep(withTyped(draft.answers, question, parsed.typed));
    noteProblem(context);
    return { typed: parsed.typed, errors: parsed.errors };
  }
  const answers = withTyped({ ...draft.answers, ...asked.place(parsed.value) }, question, null);
  throw seeOther(paths.request(nextStep(answers)), await keep(answers));
}
