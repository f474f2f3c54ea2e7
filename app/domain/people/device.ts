/** What signs in, in two words; the order counts, for browsers name each other. */
const BROWSERS = [
  ["wechat", /MicroMessenger/],
  ["edge", /Edg(e|A|iOS)?\//],
  ["firefox", /Firefox\/|FxiOS\//],
  ["chrome", /Chrome\/|CriOS\//],
  ["safari", /Safari\//],
] as const;
const SYSTEMS = [
  ["harmony", /HarmonyOS|OpenHarmony/],
  ["android", /Android/],
  ["ios", /iPhone|iPad|iPod/],
  ["windows", /Windows/],
  ["macos", /Mac OS X|Macintosh/],
  ["linux", /Linux|X11|CrOS/],
] as const;

type Named = typeof BROWSERS | typeof SYSTEMS;
export type Browser = (typeof BROWSERS)[number][0] | "other";
export type System = (typeof SYSTEMS)[number][0] | "other";

function first(named: Named, text: string): string {
  return named.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

/** The browser and the system of a User-Agent header as codes (`chrome/windows`): enough to know one's own by, and nothing that tells two of a kind apart. */
export function deviceOf(userAgent: string | null): string {
  const text = (userAgent ?? "").slice(0, 1_000);
  return `${first(BROWSERS, text)}/${first(SYSTEMS, text)}`;
}

/** The two codes of a device that was noted; `other` for what is not known. */
export function readDevice(device: string | null): { browser: Browser; system: System } {
  const [browser, system] = (device ?? "").split("/");
  return {
    browser: BROWSERS.find(([code]) => code === browser)?.[0] ?? "other",
    system: SYSTEMS.find(([code]) => code === system)?.[0] ?? "other",
  };
}
