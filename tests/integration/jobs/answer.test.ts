import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { enclosureBytes, letterDigest, unsealLetter } from "#app/domain/tickets/letters/send/kept-letter.server";
import { unsealContact } from "#app/domain/tickets/filing/seal-answers.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { makeStaff } from "#tests/factories/staff";
import { act, INPUT, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { textOf } from "#tests/support/paper";
import { until } from "#tests/support/until";
import { publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { startWorker, useQueue } from "./support/queues";

const database = useDatabase();
const queue = useQueue("postgres");
let policy: PublishedPolicy;
let mail: MailServer;
const workers: Working[] = [];

beforeAll(async () => {
  policy = await publish();
});

beforeEach(async () => {
  mail = await startMailServer();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)));
  await mail.down();
});

async function sentLetter(ticketId: string, kind: string) {
  return until(`the letter ${kind}`, () => db().letter.findFirst({ where: { ticketId, kind, sentAt: { not: null } } }));
}

describe("the answer on paper", () => {
  test.each(["finished", "refused"] as const)(
    "goes with the letter %s, arrives intact, is kept as it was sent, and the journal vouches for it",
    async (status) => {
      workers.push(await startWorker(database.url, queue, mail.smtpUrl));
      const id = await ticketAt(status, policy, await makeStaff("agent"), new Date());
      const letter = await sentLetter(id, status);
      const { reference } = await db().ticket.findUniqueOrThrow({ where: { id } });
      const kept = unsealLetter({ id: letter.id, contentSealed: letter.contentSealed ?? new Uint8Array() });
      const [file] = mail.taken.find(({ messageId }) => messageId === `<${letter.messageId}>`)?.files ?? [];
      expect(file).toMatchObject({ name: `${reference}.pdf`, type: "application/pdf" });
      const [enclosed] = kept.enclosures ?? [];
      expect(
        Buffer.compare(enclosed ? enclosureBytes(enclosed) : new Uint8Array(), file?.bytes ?? new Uint8Array([0])),
      ).toBe(0);
      const said = await textOf(file?.bytes ?? new Uint8Array());
      // The person's own name stands on it in full.
      expect(said).toContain(unsealContact(await db().ticket.findUniqueOrThrow({ where: { id } })).name);
      const decided =
        status === "finished"
          ? [INPUT.finish.done, INPUT.finish.where]
          : INPUT.refuse.grounds.map(({ explanation }) => explanation);
      for (const words of [reference, ...decided]) expect(said).toContain(words.replace(/\s/g, ""));
      const line = await db().journalEntry.findFirstOrThrow({
        where: { ticketId: id, kind: "letter-sent", data: { path: ["letterId"], equals: letter.id } },
      });
      expect(line.data).toMatchObject({ contentDigest: letterDigest(letter.id, kept) });
    },
  );

  test("goes with no other letter", async () => {
    workers.push(await startWorker(database.url, queue, mail.smtpUrl));
    const agent = await makeStaff("agent");
    const id = await ticketAt("approved", policy, agent, new Date());
    await sentLetter(id, "approved");
    await act(id, "ask", agent, new Date());
    await sentLetter(id, "question");
    const others = await db().letter.findMany({ where: { ticketId: id } });
    const taken = mail.taken.filter(({ messageId }) => others.some((letter) => messageId === `<${letter.messageId}>`));
    expect(taken.map(({ files }) => files)).toEqual([[], [], []]);
  });

  test("is dated by the second person's confirmation, where one was needed", async () => {
    workers.push(await startWorker(database.url, queue, mail.smtpUrl));
    const id = await ticketAt("reviewing", policy, await makeStaff("agent"), new Date("2026-10-12T02:00:00Z"));
    await act(id, "confirm-refusal", await makeStaff("reviewer"), new Date("2026-10-14T02:00:00Z"));
    const letter = await sentLetter(id, "refused");
    const { enclosures = [] } = unsealLetter({
      id: letter.id,
      contentSealed: letter.contentSealed ?? new Uint8Array(),
    });
    expect(await textOf(enclosures[0] ? enclosureBytes(enclosures[0]) : new Uint8Array())).toContain(
      "2026年10月14日（周三）",
    );
  });
});
