import { knownBrowsers } from "../request/known-browser.server";

const devices = knownBrowsers("desk-device");

/** The Set-Cookie header by which a browser is known for a colleague's own from now on. In: the request that has just signed them in. */
export function knowDevice(request: Request, staffId: string): string {
  return devices.remember(request, staffId);
}

/** What a browser is counted by that a colleague has signed in with before; null where they have not. */
export function ownDevice(request: Request, staffId: string | null): string | null {
  return staffId === null ? null : devices.ownOf(request, staffId);
}

/** What a browser is counted by that anybody of ours has signed in with before; null where nobody has. */
export function anyDevice(request: Request): string | null {
  return devices.anyOf(request);
}
