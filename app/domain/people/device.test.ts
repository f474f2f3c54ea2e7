import { expect, test } from "vitest";
import { deviceOf, readDevice } from "./device";

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, "chrome/windows"],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/131.0.0.0`, "edge/windows"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15", "safari/macos"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1", "safari/ios"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "firefox/linux"],
  [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${CHROME} MicroMessenger/8.0.50`, "wechat/android"],
  [`Mozilla/5.0 (Phone; OpenHarmony 5.0) ${CHROME}`, "chrome/harmony"],
  ["curl/8.5", "other/other"],
  [null, "other/other"],
])("%s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
  const { browser, system } = readDevice(device);
  expect(`${browser}/${system}`).toBe(device);
});

test("what was never noted, or by a later version, is another device", () => {
  expect(readDevice(null)).toEqual({ browser: "other", system: "other" });
  expect(readDevice("toString/__proto__")).toEqual({ browser: "other", system: "other" });
});
