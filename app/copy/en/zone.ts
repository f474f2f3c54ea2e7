import { ownName } from "../zone";

/** What people call a time zone: Beijing time; another by the name its language has for it. In: an IANA zone. */
export function zoneName(zone: string): string {
  return ownName(zone, "en", { "Asia/Shanghai": "Beijing time", UTC: "Coordinated Universal Time" });
}
