import { readDevice, type Browser, type System } from "#app/domain/people/device";
import type { DeskWords } from "../frame";

/* Names, the same in every language. */
const BROWSERS: Partial<Record<Browser, string>> = {
  edge: "Edge",
  firefox: "Firefox",
  chrome: "Chrome",
  safari: "Safari",
};
const SYSTEMS: Partial<Record<System, string>> = {
  android: "Android",
  ios: "iOS",
  windows: "Windows",
  macos: "macOS",
  linux: "Linux",
};

/** A device in words: `Chrome on Windows`. */
export function deviceWords(device: string | null, { words }: DeskWords): string {
  const say = words.staff.device;
  if (device === null) return say.unknown;
  const { browser, system } = readDevice(device);
  const named = browser === "wechat" ? say.wechat : (BROWSERS[browser] ?? say.otherBrowser);
  const on = system === "harmony" ? say.harmony : (SYSTEMS[system] ?? say.otherSystem);
  return say.of(named, on);
}
