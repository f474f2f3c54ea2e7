import type { z } from "zod";
import type { Answers } from "#app/domain/tickets/filing/answers";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Draft } from "#app/domain/tickets/filing/draft.server";
import { nextPage, type Question } from "#app/domain/tickets/filing/journey";
import type { RequestFacts } from "../request/context";
import { keepAnswers, type DraftWords } from "./draft-session.server";
import { askedLocale, keepLocale } from "../request/language.server";
import { pathOf } from "./page-path";
import { parseForm } from "../form/parse-form";
import { hasProblem, withProblem } from "../form/problem";
import { fieldsOf, formOf, type Fields, type Returned } from "../form/returned";
import { seeOther } from "../answer/see-other";
import { callerOf } from "../request/caller.server";

type Asked<Schema extends z.ZodType> = {
  request: Request;
  context: RequestFacts;
  draft: Draft;
  question: Question;
  /** The right a question is about that is asked for each. */
  right?: Right;
  form: FormData;
  schema: Schema;
  /** Where the answer stands among the draft's answers. */
  place: (value: z.output<Schema>) => Partial<Answers>;
};

/**
 * A question as it stands: what was typed last, though not yet valid, else the answer it has; and what is to be mended when
 * the page's address says that something is.
 */
export function asItStands(
  request: Request,
  typed: Fields | undefined,
  answer: Fields | undefined,
  schema: z.ZodType,
): Returned {
  const fields = typed ?? answer ?? {};
  if (!hasProblem(request.url)) return { typed: fields, errors: {} };
  const parsed = parseForm(formOf(fields), schema);
  return { typed: fields, errors: parsed.ok ? {} : parsed.errors };
}

/** What stands in a question's form: what was typed last, else what was typed into a draft that was gone, as long as the question has no answer. */
export function typedOrGiven(
  typed: Fields | undefined,
  answered: boolean,
  { given: [newest] }: DraftWords,
): Fields | undefined {
  return typed ?? (answered ? undefined : newest?.fields);
}

/** The name under which a page's typed fields are kept. */
export function typedAs(question: Question, right?: Right): string {
  return right ? `${question} ${right}` : question;
}

function withTyped(answers: Answers, name: string, fields: Fields | null): Answers {
  const { [name]: _before, ...others } = answers.typed ?? {};
  return { ...answers, typed: fields ? { ...others, [name]: fields } : others };
}

/**
 * Takes the answer to one question into the draft. Out: a redirect to the next page; or to the same one, which shows what was
 * typed, when something is to be mended or only the language was to be changed.
 */
export async function takeAnswer<Schema extends z.ZodType>(asked: Asked<Schema>): Promise<Response> {
  const { request, context, draft, form } = asked;
  const name = typedAs(asked.question, asked.right);
  const { now } = callerOf(request, context);
  const keep = (answers: Answers) => keepAnswers(request, draft, answers, now);
  const locale = askedLocale(form);
  if (locale) {
    const { pathname, search } = new URL(request.url);
    return seeOther(pathname + search, await keep(withTyped(draft.answers, name, fieldsOf(form))), keepLocale(locale));
  }
  const parsed = parseForm(form, asked.schema);
  if (!parsed.ok)
    return seeOther(withProblem(request.url, "fields"), await keep(withTyped(draft.answers, name, parsed.typed)));
  const answers = withTyped({ ...draft.answers, ...asked.place(parsed.value) }, name, null);
  return seeOther(pathOf(nextPage(answers, draft.policy.profile)), await keep(answers));
}
