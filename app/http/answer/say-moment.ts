import { sharedCopy } from "#app/copy/shared";
import type { Moment } from "#app/domain/programmes/programme/moment";
import type { Text } from "#app/domain/language";

/** A minute as pages and letters write it, in every language. */
export function sayMoment({ on, time, zone }: Moment): Text {
  const say = (locale: "zh-CN" | "en") => sharedCopy(locale).moment(on, time, zone);
  return { "zh-CN": say("zh-CN"), en: say("en") };
}
