import { ownName } from "../zone";

/** What people call a time zone: 北京时间; another by the name its language has for it. In: an IANA zone. */
export function zoneName(zone: string): string {
  return ownName(zone, "zh-CN", { "Asia/Shanghai": "北京时间", UTC: "协调世界时" });
}
