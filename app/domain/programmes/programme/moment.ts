import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../../clock/dates/civil-date";
import { civilDateIn } from "../../clock/dates/zone";
import type { Text } from "../../language";

/** A minute on the wall of a zone; pages and letters write it in words. `time`: HH:MM, `zone`: an IANA zone. */
export type Moment = { on: CivilDate; time: string; zone: string };

/** How a minute is written, in every language. */
export type SayMoment = (moment: Moment) => Text;

/** An instant as a minute on the wall of an IANA zone. */
export function momentOf(instant: Date, zone: string): Moment {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  const time = at.toPlainTime().toString({ smallestUnit: "minute", roundingMode: "trunc" });
  return { on: civilDateIn(instant, zone), time, zone };
}
