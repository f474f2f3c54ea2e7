import { data } from "@remix-run/node";
import type { Refusal } from "#app/domain/refusal";
import { answer } from "../answer/answer.server";
import { fieldsOf, type Returned } from "../form/returned";
import { callerOf } from "../request/caller.server";
import type { RequestFacts } from "../request/context";
import { inOtherLocale } from "../request/language.server";
import { noteProblem } from "../request/turn.server";

/** Why an act was not done, as its page tells it. */
export type Refused = Pick<Refusal, "refusal" | "detail">;

/**
 * The three ways in which the page of a form comes back, once it was read and its sender let in: in the other language (null where that was
 * not asked for), with something to mend beside its fields, or refused with everything that was typed; and the instant it is sent at.
 */
export function deskForm(form: FormData, request: Request, context: RequestFacts) {
  const { now, locale } = callerOf(request, context);
  const again = (returned: Returned, refused: Refused | null, status: number) => {
    noteProblem(context);
    return data({ returned, refused }, { status });
  };
  return {
    now,
    switched: inOtherLocale(form, context, { refused: null }),
    toMend: (returned: Returned) => again(returned, null, 422),
    refused: (refusal: Refusal, typed = fieldsOf(form)) =>
      again({ typed, errors: {} }, refusal, answer(refusal.refusal, locale).status),
  };
}
