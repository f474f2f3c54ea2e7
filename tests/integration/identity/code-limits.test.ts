import { expect, test } from "vitest";
import { refuse, type Outcome } from "#app/domain/refusal";
import { sendWithinLimits } from "#app/http/code-limits.server";
import { useDatabase } from "#tests/support/database";

useDatabase();

const sends = (): Promise<Outcome> => Promise.resolve({ ok: true });
const waits = (): Promise<Outcome> => Promise.resolve(refuse("too-many-codes"));

async function times(count: number, address: string, contact: string, send = sends): Promise<string[]> {
  const said: string[] = [];
  for (let press = 0; press < count; press++) said.push(await sendWithinLimits(address, contact, send));
  return said;
}

test("five codes an hour reach one contact, from wherever they are asked for", async () => {
  expect(await times(3, "192.0.2.1", "a@person.example")).toEqual(["sent", "sent", "sent"]);
  expect(await times(3, "192.0.2.2", " A@person.example")).toEqual(["sent", "sent", "too-many"]);
});

test("presses that sent nothing are not counted", async () => {
  expect(new Set(await times(30, "192.0.2.3", "b@person.example", waits))).toEqual(new Set(["wait"]));
  expect(await times(1, "192.0.2.3", "b@person.example")).toEqual(["sent"]);
});

test("twenty codes an hour leave for one address, an IPv6 network being one", async () => {
  for (let sent = 0; sent < 20; sent++) expect(await sendWithinLimits(`2001:db8:1:2::${sent.toString(16)}`, `c${sent}@person.example`, sends)).toBe("sent");
  expect(await sendWithinLimits("2001:db8:1:2:ffff::1", "c20@person.example", sends)).toBe("too-many");
});

test("after a refusal by the contact's hour, another contact may still be written to", async () => {
  await times(6, "192.0.2.4", "d@person.example");
  expect(await times(1, "192.0.2.4", "e@person.example")).toEqual(["sent"]);
});
