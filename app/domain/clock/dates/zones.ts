/** Zones that are asked for most; then all this machine knows, by the alphabet. */
const FIRST = ["Asia/Shanghai", "UTC"];

/** Every IANA zone a policy can be in, by the name this machine has for it. */
export const ZONES: readonly string[] = [
  ...FIRST,
  ...Intl.supportedValuesOf("timeZone").filter((zone) => !FIRST.includes(zone)),
];
