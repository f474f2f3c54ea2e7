import { ownName } from "../zone";
import { plainDate } from "./date";

/** What people call a time zone: 北京时间; another by the name its language has for it. In: an IANA zone. */
export function zoneName(zone: string): string {
  return ownName(zone, "zh-CN", { "Asia/Shanghai": "北京时间", UTC: "协调世界时" });
}

/** A minute with whose time it is: 2026年10月15日 09:30（北京时间）. In: a civil date, HH:MM, an IANA zone. */
export function moment(on: string, time: string, zone: string): string {
  return `${plainDate(on)} ${time}（${zoneName(zone)}）`;
}
