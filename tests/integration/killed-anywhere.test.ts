import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyJournal } from "#app/domain/journal/verify.server";
import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import { findPolicyInForce, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { findDraftState } from "#app/domain/tickets/filing/draft-state.server";
import { SEEN } from "#app/http/portal/seen";
import { paths } from "#app/paths";
import { closeDb, db } from "#app/platform/database/db.server";
import { answersFor, PERSON } from "#tests/factories/answers";
import { type Portal, startPortal } from "#tests/support/processes";
import { until } from "#tests/support/until";

const PEOPLE = 8;

let portal: Portal;
let policy: PublishedPolicy;

beforeAll(async () => {
  portal = await startPortal({ env: { TRUST_PROXY: "1" } });
  process.env.DATABASE_URL = portal.databaseUrl;
  policy = (await findPolicyInForce(DEFAULT_POLICY, new Date()))!;
});

afterAll(async () => {
  await closeDb();
  await portal?.stop();
});

/** A person who presses the button until an answer comes, whatever happens meanwhile. Out: the e-mail the receipt goes to. */
async function insist(index: number): Promise<string> {
  const email = `insisting-${index}@person.example`;
  const { draft, token } = await startDraft(
    policy,
    answersFor("access", { contact: { name: PERSON.name, email, letterLocale: "zh-CN" } }),
    new Date(),
  );
  const seen = (await findDraftState(draft)) ?? "";
  const headers = { Cookie: `draft=${token}`, "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": `10.2.0.${index}` };
  const press = (path: string, fields: Record<string, string>, next: string) =>
    until(`${email} to come to ${next}`, () =>
      fetch(portal.url + path, {
        method: "POST",
        redirect: "manual",
        headers,
        body: new URLSearchParams(fields),
      }).then(
        (answer) => answer.headers.get("location") === next,
        () => false,
      ),
    );
  await press(paths.request("check"), { [SEEN]: seen }, paths.request("code"));
  const { text } = await portal.mailbox.waitFor(({ to }) => to === email);
  const code = /\b\d{6}\b/.exec(text)?.[0] ?? "";
  await press(paths.request("code"), { [SEEN]: seen, code }, paths.request("sent"));
  return email;
}

/** Cuts every connection to the database, as its own end would. */
async function cutDatabase(): Promise<void> {
  const client = new pg.Client(portal.databaseUrl);
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> ''",
  );
  await client.end();
}

test("web process, worker and database connections killed while people file: each gets one ticket and one receipt", async () => {
  const filing = Promise.all(Array.from({ length: PEOPLE }, (_, index) => insist(index)));
  await portal.killWeb("SIGKILL");
  await portal.startWeb();
  await until("a code", async () => (await portal.mailbox.letters()).length > 0);
  await portal.killWorker("SIGKILL");
  await Promise.all([cutDatabase(), portal.startWorker()]);
  await portal.killWeb("SIGKILL");
  await portal.startWeb();
  const emails = await filing;

  const receipts = async () =>
    (await portal.mailbox.letters()).filter(({ subject }) => /RD-/.test(subject)).map(({ to }) => to);
  await until("every receipt", async () => (await receipts()).length >= PEOPLE);
  await until("every promise to be kept", async () => (await db().outbox.count({ where: { doneAt: null } })) === 0);
  expect((await receipts()).sort()).toEqual(emails.sort());
  expect(await db().ticket.count()).toBe(PEOPLE);
  expect(await verifyJournal()).toMatchObject({ tickets: PEOPLE, flaw: null });
});
