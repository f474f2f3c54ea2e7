import { ownName } from "../zone";
import { plainDate } from "./date";

/** What people call a time zone: Beijing time; another by the name its language has for it. In: an IANA zone. */
export function zoneName(zone: string): string {
  return ownName(zone, "en", { "Asia/Shanghai": "Beijing time", UTC: "Coordinated Universal Time" });
}

/** A minute with whose time it is: 15 October 2026, 09:30 (Beijing time). In: a civil date, HH:MM, an IANA zone. */
export function moment(on: string, time: string, zone: string): string {
  return `${plainDate(on)}, ${time} (${zoneName(zone)})`;
}
