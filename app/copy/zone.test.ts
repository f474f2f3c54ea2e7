import { expect, test } from "vitest";
import { zoneName as inEnglish } from "./en/zone";
import { zoneName as inChinese } from "./zh-CN/zone";

test.each([
  ["Asia/Shanghai", "北京时间", "Beijing time"],
  ["PRC", "北京时间", "Beijing time"],
  ["Asia/Chongqing", "北京时间", "Beijing time"],
  ["Europe/Berlin", "中欧时间", "Central European Time"],
  ["UTC", "协调世界时", "Coordinated Universal Time"],
  ["Etc/UTC", "协调世界时", "Coordinated Universal Time"],
  ["Mars/Olympus", "Mars/Olympus", "Mars/Olympus"],
])("the zone %s is called %s and %s", (zone, chinese, english) => {
  expect([inChinese(zone), inEnglish(zone)]).toEqual([chinese, english]);
});

test("every zone has a name in both languages that nobody has to type", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  expect(zones.length).toBeGreaterThan(400);
  for (const zone of zones) {
    expect([zone, inChinese(zone)]).toEqual([zone, expect.stringMatching(/\p{Script=Han}|^GMT/u)]);
    expect([zone, inEnglish(zone)]).toEqual([zone, expect.not.stringContaining("/")]);
  }
});
