import { z } from "zod";
import { hmac, randomToken } from "#app/platform/seal/secret.server";
import { readCookie, readSigned, setCookie, signState } from "./cookies.server";

const LIFE_SECONDS = 180 * 24 * 60 * 60;
/** Whom one browser can be known for; who came longest ago is forgotten first. */
const MOST = 8;

const schema = z.object({ id: z.string().max(60), known: z.array(z.string().max(60)).max(MOST) });

/**
 * Browsers in which somebody has proved who they are: limits count what is tried there apart, so that strangers cannot use it up. It opens nothing.
 * The cookie holds a number of the browser's own and keyed digests of whom it is known for. In: the cookie's name.
 */
export function knownBrowsers(name: string) {
  const read = (request: Request) => {
    const value = readCookie(request, name);
    return schema.safeParse(value === null ? null : readSigned(name, value)).data ?? null;
  };
  const digest = (who: string) => Buffer.from(hmac(`known-browser:${name}`, who)).toString("base64url");
  return {
    /** The Set-Cookie header by which a browser is known for somebody's own from now on. In: a request that has just proved it; ids or a canonical contact. */
    remember(request: Request, ...who: readonly string[]): string {
      const { id, known } = read(request) ?? { id: randomToken(), known: [] };
      const all = [...new Set([...who.map(digest), ...known])].slice(0, MOST);
      return setCookie(name, signState(name, { id, known: all }), { maxAge: LIFE_SECONDS });
    },
    /** What a browser that is known for somebody is counted by; null where it is not. */
    ownOf(request: Request, who: string): string | null {
      const found = read(request);
      return found?.known.includes(digest(who)) ? found.id : null;
    },
    /** What a browser that is known for anybody is counted by; null where it is not. */
    anyOf(request: Request): string | null {
      return read(request)?.id ?? null;
    },
  };
}
