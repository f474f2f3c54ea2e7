import { isIP } from "node:net";
import { parseUrl } from "../parse-url";

/**
 * Whether a request asks for this portal by a name that may be its own: that of its public address, an address in numbers, or this machine's own.
 * Somebody else's name that leads here (DNS rebinding) is none: a browser would take our pages for that site's own. Numbers cannot be rebound, and are
 * what probes and proxies in front ask for. In: the Host header; the public address.
 */
export function isOwnHost(host: string | undefined, origin: string): boolean {
  const asked = parseUrl(`http://${host ?? ""}`)?.hostname;
  if (asked === undefined || asked === "") return false;
  if (asked === parseUrl(origin)?.hostname || asked === "localhost") return true;
  return isIP(asked.replace(/^\[|\]$/g, "")) !== 0;
}
