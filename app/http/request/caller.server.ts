import { spoken, type Locale } from "#app/domain/language";
import { now } from "#app/platform/now.server";
import type { RequestFacts } from "./context";
import { localeOf } from "./language.server";
import { languagesNow, localeNow } from "./turn.server";

export type Caller = { now: Date; locale: Locale; address: string };

/** The language a page is in: the one asked for, as far as the policy it stands under speaks it. */
export function localeOfPage(request: Request, context: object): Locale {
  const wanted = localeNow(context) ?? localeOf(request);
  const languages = languagesNow(context);
  return languages ? spoken(languages, wanted) : wanted;
}

/** What a public page's door asks first: the instant, the language, and whom the limits count. */
export function callerOf(request: Request, context: RequestFacts): Caller {
  return { now: now(), locale: localeOfPage(request, context), address: context.address };
}
