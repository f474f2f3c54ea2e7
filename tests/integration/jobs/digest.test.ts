import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { civilDateIn, instantAt } from "#app/domain/clock/dates/zone";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { db } from "#app/platform/database/db.server";
import type { Working } from "#jobs/working";
import { PERSON } from "#tests/factories/answers";
import { makeStaff } from "#tests/factories/staff";
import { act } from "#tests/factories/ticket";
import { digestsOf, fileVisit } from "#tests/factories/visit";
import { useDatabase } from "#tests/support/database";
import { until } from "#tests/support/until";
import { publish } from "./support/desk";
import { type MailServer, startMailServer } from "./support/mail-server";
import { startWorker, useQueue } from "./support/queues";

const database = useDatabase();
const queue = useQueue("postgres");
let policy: PublishedPolicy;
let mail: MailServer;
const workers: Working[] = [];
let visits = 0;

beforeAll(async () => {
  policy = await publish();
});

beforeEach(async () => {
  mail = await startMailServer();
});

afterEach(async () => {
  mail.release();
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)));
  await mail.down();
});

async function work(): Promise<void> {
  workers.push(await startWorker(database.url, queue, mail.smtpUrl));
}

/** Two rights filed three days ago, both finished two days ago before six, with no worker running since. Out: the visit, its address. */
async function finishedTwoDaysAgo() {
  const { zone } = policy.profile;
  const day = (back: number, time: `${number}:${number}`) =>
    instantAt(addDays(civilDateIn(new Date(), zone), -back), time, zone);
  const email = `visit-${++visits}@person.example`;
  const { visit, ids } = await fileVisit(policy, ["access", "copy"], day(3, "10:00"), {
    contact: { name: PERSON.name, email, letterLocale: "en" },
  });
  const agent = await makeStaff("agent");
  for (const id of ids)
    for (const action of ["take", "verify", "approve", "finish"] as const)
      await act(id, action, agent, day(2, "11:00"));
  return { visit, ids, email };
}

const received = (email: string) =>
  mail.taken.filter(({ to, subject }) => to === email && subject.includes("News about your requests"));
const allDone = () =>
  until("every promise is kept", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);

test("a letter that should have gone while no worker ran goes when two are back, once, with everybody's paper", async () => {
  const { visit, email } = await finishedTwoDaysAgo();
  await Promise.all([work(), work()]);
  await until("the letter", () => received(email)[0]);
  await allDone();
  const [letter, ...more] = received(email);
  expect(more).toEqual([]);
  expect(letter?.files.map(({ type }) => type)).toEqual(["application/pdf", "application/pdf"]);
  expect(letter?.text).toContain("There is news about 2 of your requests");
  const [digest, ...others] = await digestsOf(visit);
  expect([others, letter?.messageId]).toEqual([[], `<${digest?.messageId}>`]);
});

test("a letter whose taking was never confirmed goes again, whole; one promise relayed twice sends one", async () => {
  const { ids, email } = await finishedTwoDaysAgo();
  mail.hold();
  await Promise.all([work(), work()]);
  await until("a letter under way", () => mail.waiting() >= 1);
  await db().outbox.updateMany({ where: { type: "send-letter", doneAt: null }, data: { relayedAt: null } });
  await until(
    "the second relay",
    async () => (await db().outbox.count({ where: { relays: { gte: 2 }, doneAt: null } })) >= 1,
  );
  await mail.down();
  await until(
    "a try in vain",
    async () =>
      (await db().outbox.count({ where: { type: "send-letter", lastError: { not: null }, doneAt: null } })) >= 1,
  );
  expect(await db().letter.count({ where: { ticketId: { in: ids }, collected: true, sentAt: { not: null } } })).toBe(0);
  mail.release();
  await mail.up();
  await until("the letter", () => received(email)[0]);
  await allDone();
  expect(received(email)).toHaveLength(1);
  expect(
    await db().journalEntry.count({
      where: { ticketId: { in: ids }, kind: "letter-sent", data: { path: ["letter"], equals: "finished" } },
    }),
  ).toBe(2);
});
