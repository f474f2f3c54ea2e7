import { expect, test } from "vitest";
import { answersFor } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { refuse, type Outcome } from "#app/domain/refusal";
import { LIMITS } from "#app/http/limits/limits.server";
import { sendWithinLimits } from "#app/http/codes/code-limits.server";
import { sendTrackingCode } from "#app/domain/tickets/portal/track-code.server";
import { db } from "#app/platform/database/db.server";

useDatabase();

/** A press in a browser nobody has proved anything in. */
const from = (address: string) => ({ request: new Request("http://127.0.0.1:3000/track"), address });
const sends = (): Promise<Outcome> => Promise.resolve({ ok: true });
const waits = (): Promise<Outcome> => Promise.resolve(refuse("too-many-codes"));

async function times(count: number, address: string, contact: string, send = sends): Promise<string[]> {
  const said: string[] = [];
  for (let press = 0; press < count; press++)
    said.push((await sendWithinLimits(from(address), { contact }, send)).said);
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

test("twenty codes at once leave for one address, an IPv6 network being one; then one every few seconds", async () => {
  const press = (host: string, person: number) =>
    sendWithinLimits(from(`2001:db8:1:2:${host}::1`), { contact: `c${person}@person.example` }, sends);
  for (let sent = 0; sent < 21; sent++) expect(await press(sent.toString(16), sent)).toEqual({ said: "sent" });
  const over = await press("ffff", 21);
  expect(over).toMatchObject({ said: "too-many", wait: { by: "network" } });
  expect(over.said === "too-many" && over.wait.seconds).toBeLessThanOrEqual(LIMITS["slow-codes-per-address"].seconds);
  await db().rateLimit.deleteMany({ where: { key: { startsWith: "slow-codes-per-address" } } });
  expect(await press("ffff", 21)).toEqual({ said: "sent" });
});

test("after a refusal by the contact's hour, another contact may still be written to", async () => {
  await times(6, "192.0.2.4", "d@person.example");
  expect(await times(1, "192.0.2.4", "e@person.example")).toEqual(["sent"]);
});

test("tickets of one contact share an hour, which is not that of what anybody can ask for: over it nothing is sent, and nothing shows it", async () => {
  const now = new Date("2026-04-30T02:00:00Z");
  const policy = await publish();
  const contact = { ...answersFor("access").contact, email: "shared@person.example" };
  const ids = [
    await fileTicket(policy, "access", now, { contact }),
    await fileTicket(policy, "copy", now, { contact }),
  ];
  const references = await Promise.all(
    ids.map(async (id) => (await db().ticket.findUniqueOrThrow({ where: { id } })).reference),
  );
  const ask = async (reference: string, minute: number) => {
    const before = await db().rateLimit.count();
    const at = new Date(now.getTime() + minute * 60_000);
    const { said } = await sendWithinLimits(from("192.0.2.9"), { reference }, (mayWriteTo) =>
      sendTrackingCode(reference, "zh-CN", at, mayWriteTo),
    );
    const row = await db().oneTimeCode.findFirstOrThrow({
      where: { purpose: "track" },
      orderBy: { createdAt: "desc" },
    });
    return { said, counted: (await db().rateLimit.count()) - before, addressed: row.toSealed !== null };
  };
  const story = [];
  for (let minute = 0; minute < 6; minute++) story.push(await ask(references[minute % 2]!, 2 * minute));
  expect(story.map(({ said }) => said)).toEqual(Array(6).fill("sent"));
  expect(story.map(({ addressed }) => addressed)).toEqual([true, true, true, true, true, false]);
  expect(await times(1, "192.0.2.9", contact.email)).toEqual(["sent"]);
  expect((await ask(references[1]!, 10)).said).toBe("wait");
  const { counted } = await ask("RD-AAAA-AAAA", 20);
  expect(counted).toBe(story[0]!.counted - 1);
});
