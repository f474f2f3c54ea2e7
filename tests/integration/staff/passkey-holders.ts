import { createStaff } from "#app/domain/people/create-staff.server";
import type { Role } from "#app/domain/people/permissions";
import { signInWithPassword } from "#app/http/staff-sign-in/sign-in.server";
import { loader as desk } from "#app/routes/desk._index/route";
import { action as confirm } from "#app/routes/desk.account.passkeys.confirm/route";
import { action as begin } from "#app/routes/desk.account.passkeys.new/route";
import { action as alone, loader as askAlone } from "#app/routes/desk.passkey/route";
import { authenticator } from "#tests/support/authenticator";
import { browserWith, knock } from "#tests/support/desk-door";

/** The portal's address here: a name, for which browsers keep passkeys. */
export const ORIGIN = "http://localhost:3000";

export const PASSWORD = "a long password for tests";
let number = 0;

/** A browser of its own, with an address of its own. */
export function browser() {
  number += 1;
  const held = new Map<string, string>();
  const cookies = () => [...held].map(([name, value]) => `${name}=${value}`).join("; ");
  const address = `198.51.${number >> 8}.${number & 255}`;
  const keep = (setCookie: string | null) => {
    for (const [, name = "", value = "", rest = ""] of (setCookie ?? "").matchAll(/(?:^|, )([\w.-]+)=([^;]*)([^,]*)/g))
      if (/Max-Age=0/.test(rest)) held.delete(name);
      else held.set(name, value);
  };
  const { get, post } = browserWith(cookies);
  const door = async (
    at: (args: never) => unknown,
    path: string,
    fields?: Record<string, string>,
    params: Record<string, string> = {},
  ) => {
    const answer = await knock(at as Parameters<typeof knock>[0], fields ? post(path, fields) : get(path), params);
    keep(answer.setCookie);
    return answer;
  };
  return {
    address,
    held,
    keep,
    door,
    request: () => new Request(`${ORIGIN}/desk`, { headers: { Cookie: cookies() } }),
  };
}
export type Browser = ReturnType<typeof browser>;
export type Device = ReturnType<typeof authenticator>;
export type Page = { options: string };

/** Gives the password. Out: where that leads. */
export async function withPassword(here: Browser, email: string): Promise<"desk" | "second-factor"> {
  const first = await signInWithPassword(here.request(), { email, password: PASSWORD }, here.address);
  if (!first.ok) throw new Error(first.problem);
  here.keep(first.headers.getSetCookie().join(", "));
  return first.next;
}

export async function newcomer(role: Role = "agent") {
  const here = browser();
  const email = `passkey-${number}@rightsdesk.example`;
  const made = await createStaff({ name: "Pat Key", email, role, password: PASSWORD }, new Date());
  if (!made.ok) throw new Error(made.problem);
  await withPassword(here, email);
  return { id: made.id, email, here };
}

/** Adds a passkey in a browser that is signed in. Out: where that leads. */
export async function add(
  here: Browser,
  device: Device,
  told: { counter?: number; name?: string; origin?: string } = {},
) {
  const begun = await here.door(begin, "/desk/account/passkeys/new", {
    name: told.name ?? "My computer",
    password: PASSWORD,
  });
  const { options } = begun.data as Page;
  const credential = device.make(options, { origin: told.origin ?? ORIGIN, counter: told.counter });
  return here.door(confirm, "/desk/account/passkeys/confirm", { credential });
}

export async function colleague(role: Role = "agent", counter = 0) {
  const them = await newcomer(role);
  const device = authenticator();
  const added = await add(them.here, device, { counter });
  if (added.location !== "/desk/account?done=passkey") throw new Error("the passkey was not kept");
  return { ...them, device };
}

export type Told = Partial<Parameters<Device["give"]>[1]>;

/** Signs in with a passkey alone, in a browser. */
export async function comeAlone(here: Browser, device: Device, told: Told = {}) {
  const { options } = (await here.door(askAlone, "/desk/passkey")).data as Page;
  return here.door(alone, "/desk/passkey", { credential: device.give(options, { origin: ORIGIN, ...told }) });
}

export const refusalOf = ({ data }: { data: unknown }) => (data as { refusal: string }).refusal;
export const click = (here: Browser) => here.door(desk, "/desk");
