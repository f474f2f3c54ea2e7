import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { throughForm } from "#app/http/doors/form-doors.server";
import { createStaff } from "#app/domain/people/create-staff.server";
import type { Role } from "#app/domain/people/permissions";
import { noteAnswering } from "#app/http/request/turn.server";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { cookieJar } from "./browser-cookies";

const PASSWORD = "a long password for tests";
const ORIGIN = "http://127.0.0.1:3000";
let colleagues = 0;

/** A colleague with a browser of their own, signed in. */
export type SignedIn = {
  id: string;
  role: Role;
  name: string;
  email: string;
  /** What this browser sends as its cookies. */
  cookies: () => string;
  get: (path: string) => Request;
  post: (path: string, fields?: Record<string, string | string[]>) => Request;
};

/** Makes an account and signs it in. */
export async function colleague(role: Role): Promise<SignedIn> {
  const name = `${role} ${++colleagues}`;
  const email = `desk-${colleagues}@rightsdesk.example`;
  const created = await createStaff({ name, email, role, password: PASSWORD }, new Date());
  if (!created.ok) throw new Error(created.problem);
  const cookies = await sessionOf(email);
  return { id: created.id, role, name, email, cookies: () => cookies, ...browserWith(() => cookies) };
}

/** Signs a colleague in, once more where they are. Out: the session's cookies. */
export async function sessionOf(email: string): Promise<string> {
  const jar = cookieJar();
  const signedIn = await signInWithPassword(
    new Request(`${ORIGIN}/desk/sign-in`),
    { email, password: PASSWORD },
    `192.0.2.${colleagues}`,
  );
  if (!signedIn.ok) throw new Error(signedIn.problem);
  jar.keep(signedIn.headers);
  return jar.header();
}

/** Requests as a browser with these cookies sends them. */
export function browserWith(cookies: () => string): Pick<SignedIn, "get" | "post"> {
  return {
    get: (path) => new Request(ORIGIN + path, { headers: { Cookie: cookies() } }),
    post: (path, fields = {}) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
      );
      return new Request(ORIGIN + path, {
        method: "POST",
        headers: { Cookie: cookies(), "Sec-Fetch-Site": "same-origin" },
        body,
      });
    },
  };
}

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Answer = { status: number; location: string | null; setCookie: string | null; data: unknown };

const newContext = (): Args["context"] => ({ requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) });

/** Sends a form, and makes the page that answers it as one request does. Out: what the action answers, and what its page is made of. */
export async function knockThrough(
  { action, loader }: { action: (args: Args) => unknown; loader: (args: Args) => unknown },
  request: Request,
  params: Record<string, string> = {},
): Promise<{ answer: Answer; page: Answer }> {
  const context = newContext();
  noteAnswering(context);
  const shown = new Request(request.url, { headers: request.headers });
  const answer = await knock(action, request, params, context);
  return { answer, page: await knock(loader, shown, params, context) };
}

/** Knocks at a route's loader or action, as every request does through the one place that keeps words. Out: what it answers or throws, as a browser would see it. */
export async function knock(
  door: (args: Args) => unknown,
  request: Request,
  params: Record<string, string> = {},
  context: Args["context"] = newContext(),
): Promise<Answer> {
  try {
    return await read(await throughForm(request, context, () => door({ request, params, context })));
  } catch (thrown) {
    if (thrown instanceof Response) return read(thrown);
    throw thrown;
  }
}

async function read(answered: unknown): Promise<Answer> {
  if (answered instanceof Response)
    return {
      status: answered.status,
      location: answered.headers.get("Location"),
      setCookie: answered.headers.get("Set-Cookie"),
      data: answered.headers.get("Content-Type") === "application/json" ? await answered.json() : null,
    };
  const wrapped = answered as { type?: string; data?: unknown; init?: ResponseInit | null };
  if (wrapped?.type === "DataWithResponseInit")
    return {
      status: wrapped.init?.status ?? 200,
      location: null,
      setCookie: new Headers(wrapped.init?.headers).get("Set-Cookie"),
      data: wrapped.data,
    };
  return { status: 200, location: null, setCookie: null, data: answered };
}
