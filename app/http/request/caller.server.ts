import type { Locale } from "#app/domain/language";
import { now } from "#app/platform/now.server";
import type { RequestFacts } from "./context";
import { localeOf } from "./language.server";
import { localeNow } from "./turn.server";

export type Caller = { now: Date; locale: Locale; address: string };

/** What a public page's door asks first: the instant, the language, and whom the limits count. */
export function callerOf(request: Request, context: RequestFacts): Caller {
  return { now: now(), locale: localeNow(context) ?? localeOf(request), address: context.address };
}
