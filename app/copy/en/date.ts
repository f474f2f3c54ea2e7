export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function parts(civilDate: string): { year: number; month: string; day: number; weekday: string } {
  const [year = 0, month = 0, day = 0] = civilDate.split("-").map(Number);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
  return { year, month: MONTHS[month - 1] ?? "", day, weekday };
}

/** A civil date in full: Thursday 15 October 2026. */
export function longDate(civilDate: string): string {
  const { year, month, day, weekday } = parts(civilDate);
  return `${weekday} ${day} ${month} ${year}`;
}

/** A civil date without its year: 15 October. */
export function shortDate(civilDate: string): string {
  const { month, day } = parts(civilDate);
  return `${day} ${month}`;
}

/** A civil date without its weekday: 15 October 2026. */
export function plainDate(civilDate: string): string {
  const { year, month, day } = parts(civilDate);
  return `${day} ${month} ${year}`;
}
