import type { CivilDate } from "../dates/civil-date";

/**
 * The days off that are certain before the State Council's notice for a year is out, because a regulation
 * names them. The notice then adds the days moved around them (and the make-up days), which nobody can foretell.
 *
 * Source of the days: 全国年节及纪念日放假办法 (Regulation on Public Holidays for National Festivals and
 * Memorial Days). As revised with effect from 2025: 1 January; Spring Festival eve and the first three days;
 * Qingming; 1–2 May; Dragon Boat; Mid-Autumn; 1–3 October. In every version since 1949: 1 January, 1 May, 1–2 October.
 */
export const FIXED_FEASTS: readonly {
  since: number;
  days: readonly string[];
}[] = [
  { since: 1949, days: ["01-01", "05-01", "10-01", "10-02"] },
  { since: 2025, days: ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"] },
];

/** Days off around the first day of the lunar year: its eve, itself and two more. */
export const SPRING_FESTIVAL_OFFSETS: readonly number[] = [-1, 0, 1, 2];

/**
 * Where the moon and the sun put the movable feasts: [first day of the lunar year, Qingming, Dragon Boat, Mid-Autumn].
 *
 * Source: the Chinese calendar by GB/T 33661-2017, as in the Hong Kong Observatory's Gregorian–Lunar Calendar
 * Conversion Tables. Mind 2027 and 2030: the new moon falls minutes from midnight in Beijing (6 and 3 February are
 * right, and some almanacs are a day off), and 2033, the year of the leap eleventh month.
 */
export const MOVABLE_FEASTS: readonly (readonly [
  springFestival: CivilDate,
  qingming: CivilDate,
  dragonBoat: CivilDate,
  midAutumn: CivilDate,
])[] = [
  ["2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06"],
  ["2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25"],
  ["2027-02-06", "2027-04-05", "2027-06-09", "2027-09-15"],
  ["2028-01-26", "2028-04-04", "2028-05-28", "2028-10-03"],
  ["2029-02-13", "2029-04-04", "2029-06-16", "2029-09-22"],
  ["2030-02-03", "2030-04-05", "2030-06-05", "2030-09-12"],
  ["2031-01-23", "2031-04-05", "2031-06-24", "2031-10-01"],
  ["2032-02-11", "2032-04-04", "2032-06-12", "2032-09-19"],
  ["2033-01-31", "2033-04-04", "2033-06-01", "2033-09-08"],
  ["2034-02-19", "2034-04-05", "2034-06-20", "2034-09-27"],
  ["2035-02-08", "2035-04-05", "2035-06-10", "2035-09-16"],
  ["2036-01-28", "2036-04-04", "2036-05-30", "2036-10-04"],
];
