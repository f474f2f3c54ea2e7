import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { Right } from "#app/domain/policies/profile/rights";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { readyLetter } from "#app/domain/tickets/letters/send/ready-letter.server";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import { handInWriter } from "#app/http/preview/letter-writer.server";
import { LIMITS, pass } from "#app/http/limits/limits.server";
import type { ShownPreview } from "#app/http/preview/show-preview.server";
import { db } from "#app/platform/database/db.server";
import { action as send, loader as form } from "#app/routes/desk.tickets.$reference.$action/route";
import { action as paper } from "#app/routes/desk.tickets.$reference.$action_.paper/route";
import { action as finish, loader as grid } from "#app/routes/desk.tickets.$reference.finish/route";
import { writeLetter } from "#jobs/tasks/write-letter";
import { WHAT } from "#tests/factories/answers";
import { publish } from "#tests/factories/policy";
import { act, everythingOf, expectOk, fileTicket, INPUT, itemOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

const ORIGIN = "https://rights.example";

let policy: PublishedPolicy;
let agent: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  handInWriter((content) => writeLetter(content, ORIGIN));
  policy = await publish();
  [agent, reviewer] = [await colleague("agent"), await colleague("reviewer")];
});

type Fields = Record<string, string | string[]>;
type Answered = {
  preview?: ShownPreview | null;
  unseen?: { refusal: string } | null;
  returned?: { typed: Fields; errors: Fields };
  refused: { refusal: string } | null;
};

const staff = (who: SignedIn) => ({ kind: "staff", id: who.id, role: who.role, name: who.name }) as const;

/** A ticket's doors, as a colleague's browser knocks at them. */
async function doorsOf(id: string) {
  const { reference, version } = (await everythingOf(id)).ticket;
  const at = (action: string, extra = "") => `/desk/tickets/${reference}/${action}${extra}`;
  const params = (action: string) => ({ reference, action });
  const post = async (action: string, fields: Fields, who = agent) => {
    const door = action === "finish" ? finish : send;
    const answer = await knock(door, who.post(at(action), { seen: String(version), ...fields }), params(action));
    return { ...answer, data: answer.data as Answered };
  };
  return {
    id,
    reference,
    post,
    preview: (action: string, fields: Fields = {}, who = agent) =>
      post(action, { ...fields, [action === "finish" ? "_row" : "preview"]: "preview" }, who),
    paper: (action: string, fields: Fields, who = agent) =>
      paper({
        request: who.post(at(action, "/paper"), { seen: String(version), ...fields }),
        params: params(action),
        context: { requestId: "test", address: "192.0.2.1", sent: Promise.resolve(true) },
      }),
    page: async (action: string, who = agent) =>
      (await knock(action === "finish" ? grid : form, who.get(at(action)), params(action))).data as Answered & {
        shown: { kept: Record<string, string> };
      },
  };
}

async function ticket(status: Status, right: Right = "access", under = policy) {
  return doorsOf(await ticketAt(status, under, staff(agent), new Date(), right));
}

/** All that a look must leave as it was. */
async function standing(id: string) {
  const { ticket: row, journal, letters, outbox } = await everythingOf(id);
  const counts = await Promise.all([
    db().outbox.count(),
    db().task.count({ where: { ticketId: id } }),
    db().decision.count({ where: { ticketId: id } }),
    db().finding.count({ where: { ticketId: id } }),
    db().answerRow.count({ where: { ticketId: id } }),
  ]);
  return { row, journal, letters, outbox, counts };
}

/** What the newest letter of a kind says when it is sent. */
async function asSent(ticketId: string, kind: string) {
  const { id } = await db().letter.findFirstOrThrow({ where: { ticketId, kind }, orderBy: { createdAt: "desc" } });
  const ready = await readyLetter(id, new Date());
  const { subject, html, enclosures } = await writeLetter(ready!.content, ORIGIN);
  return { subject, html, papers: enclosures.map(({ name }) => name) };
}

const said = (answered: Answered) => answered.preview?.letters ?? [];
const NO_RECORD = { "grounds[2].id": "nothing-found", "grounds[2].explanation": "三个系统都没有记录。" };

describe("the letter of an act, looked at before it is sent", () => {
  const acts: [action: string, kind: string, status: Status, right: Right, fields: Fields][] = [
    ["ask", "question", "verifying", "access", { question: "哪一张提单？<b>7781</b>" }],
    ["ask-evidence", "evidence", "verifying", "access", { others: "身份证正面", days: "10" }],
    ["extend", "extended", "handling", "access", { reason: "要向三家承运方核对。" }],
    ["refuse", "refused", "handling", "access", NO_RECORD],
    ["approve", "approved", "handling", "delete", { note: "下周一办完。" }],
    ["block", "blocked", "handling", "cancel", { blockers: "unsettled-balance", note: "还有 7781 元" }],
    ["judge", "complaint-decided", "handling", "complaint", { verdict: "changed", reasons: "提单已经结清。" }],
  ];

  it.each(acts)(
    "%s: says word for word what is sent then, and leaves nothing behind",
    async (action, kind, status, right, fields) => {
      const { id, preview, post } =
        right === "complaint"
          ? await doorsOf(await takenComplaint())
          : await ticket(status, right, action === "extend" ? await publish(gdpr) : policy);
      const before = await standing(id);
      const looked = await preview(action, fields);
      expect([looked.status, looked.data.refused]).toEqual([200, null]);
      expect(looked.data.returned?.typed).toMatchObject(fields);
      expect(await standing(id)).toEqual(before);
      const [shown, ...others] = said(looked.data);
      expect(others).toEqual([]);
      expect((await post(action, fields)).status).toBe(303);
      const { subject, html, papers } = shown!;
      expect({ subject, html, papers }).toEqual(await asSent(id, kind));
    },
  );

  it("is not written while something is left to mend, or what is asked is not allowed", async () => {
    const { preview } = await ticket("verifying");
    expect(await preview("ask", { question: " " })).toMatchObject({
      status: 422,
      data: { returned: { errors: { question: "required" } } },
    });
    const { preview: closed } = await ticket("refused");
    expect(await closed("ask", { question: "哪一张？" })).toMatchObject({
      status: 409,
      data: { refused: { refusal: "action-not-allowed-now" } },
    });
  });

  it("follows the form: what is typed anew is what is shown", async () => {
    const { preview } = await ticket("verifying");
    const [first] = said((await preview("ask", { question: "哪一张提单？" })).data);
    const [second] = said((await preview("ask", { question: "哪一辆车？" })).data);
    expect([first?.html.includes("哪一张提单？"), second?.html.includes("哪一辆车？")]).toEqual([true, true]);
    expect(second?.html).not.toContain("提单？");
  });

  it("of a visit with several rights is the letter of the day, with all that waits for it", async () => {
    const first = await fileTicket(policy, ["access", "delete"], new Date());
    const { visit } = (await everythingOf(first)).ticket;
    const { id } = await db().ticket.findFirstOrThrow({ where: { visit, id: { not: first } } });
    for (const each of [first, id])
      for (const action of ["take", "verify"] as const) await act(each, action, staff(agent), new Date());
    await act(first, "approve", staff(agent), new Date(), { note: "先说第一件。", conditions: [] });
    const { preview } = await doorsOf(id);
    const [letter, ...others] = said((await preview("approve", { note: "再说第二件。" })).data);
    expect(others).toEqual([]);
    expect([letter?.html.includes("先说第一件。"), letter?.html.includes("再说第二件。")]).toEqual([true, true]);
    expect(letter?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

/** A complaint in the agent's hands, about a refusal of others. */
async function takenComplaint(): Promise<string> {
  const other = await colleague("agent");
  const parent = await ticketAt("refused", policy, staff(other), new Date());
  const { ticketId } = await expectOk(fileComplaint(parent, WHAT.complaint, new Date()));
  await act(ticketId, "take", staff(agent), new Date());
  return ticketId;
}

describe("an answer, looked at before it is given", () => {
  const DELETION: Fields = {
    "items[0].what": "提单里的电话",
    "items[0].outcome": "deleted",
    "items[0].note": "已删除",
    where: "运单系统",
    "recipients[0].id": "logistics",
    "recipients[0].find": "运单 7781",
  };

  it("shows the letter, its paper, and whom we tell with which words; nothing of it is kept", async () => {
    const { id, preview, paper: open, post } = await ticket("approved", "delete");
    const recipients = policy.profile.recipients.map(({ id: each }) => each);
    const told = Object.fromEntries(
      recipients.flatMap((each, at) =>
        each === "logistics" || each === "payment"
          ? [
              [`recipients[${at}].id`, each],
              [`recipients[${at}].find`, `${each} 7781`],
            ]
          : [],
      ),
    );
    const fields = { ...DELETION, ...told };
    const before = await standing(id);
    const looked = (await preview("finish", fields)).data;
    expect(looked.refused).toBeNull();
    const tasks = (looked.preview?.tasks ?? []).map(({ words, letter }) => [words, letter]);
    expect(tasks.map(([words]) => words).sort()).toEqual(["logistics 7781", "payment 7781"]);
    const letters = said(looked);
    expect(letters).toHaveLength(1 + tasks.filter(([, letter]) => letter).length);
    const answer = letters.findIndex(({ papers }) => papers.length > 0);
    expect(letters[answer]?.papers).toEqual([`${(await everythingOf(id)).ticket.reference}.pdf`]);
    const file = await open("finish", { ...fields, paper: `${answer}-0` });
    expect([file.status, file.headers.get("Content-Type"), file.headers.get("Content-Disposition")]).toEqual([
      200,
      "application/pdf",
      expect.stringMatching(/^inline; filename="[\w.-]+\.pdf"$/),
    ]);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(await standing(id)).toEqual(before);
    expect((await post("finish", fields)).status).toBe(303);
    const { subject, html, papers } = letters[answer]!;
    expect({ subject, html, papers }).toEqual(await asSent(id, "finished"));
  });

  it("of an access request is made from what is typed in the grid, and nothing of that is saved or confirmed", async () => {
    const { id, page, preview } = await ticket("approved");
    const { kept } = (await page("finish")).shown;
    const rows = Object.keys(kept).filter((name) => name.endsWith(".category"));
    const [first] = rows.map((name) => /\d+/.exec(name)![0]);
    const fields = {
      ...kept,
      ...Object.fromEntries(rows.map((name) => [name.replace("category", "state"), "nothing"])),
      [`items[${first}].state`]: "found",
      [`items[${first}].lines`]: "手机号：139",
      [`items[${first}].outcome`]: "granted",
      redacted: "yes",
      where: "订单系统",
    };
    const before = await standing(id);
    // As finishing says it: beside the box, with what was typed.
    const { redacted: _, ...uncovered } = fields;
    const open = await preview("finish", uncovered);
    expect([open.status, open.data.refused, open.data.returned?.errors]).toEqual([
      422,
      null,
      { redacted: "accept-all" },
    ]);
    expect(open.data.returned?.typed).toMatchObject(uncovered);
    const looked = await preview("finish", fields);
    expect([looked.status, looked.data.refused, looked.data.returned?.errors]).toEqual([200, null, {}]);
    expect(said(looked.data)).toHaveLength(1);
    expect(await standing(id)).toEqual(before);
  });

  it("that only a second person may give is shown as it leaves once they agree", async () => {
    const { id, preview } = await ticket("handling", "delete");
    const looked = (await preview("refuse", NO_RECORD)).data;
    expect(said(looked).map(({ papers }) => papers.length)).toEqual([1]);
    expect(said(looked)[0]?.html).toContain("三个系统都没有记录。");
    expect((await everythingOf(id)).ticket.status).toBe("handling");
    await db().staff.updateMany({ where: { role: "reviewer" }, data: { active: false } });
    expect(await preview("refuse", NO_RECORD)).toMatchObject({
      status: 409,
      data: { refused: { refusal: "nobody-to-confirm" } },
    });
    await db().staff.updateMany({ where: { role: "reviewer" }, data: { active: true } });
  });
});

describe("the second person", () => {
  it("sees the letter as it will leave, the recipients and their words, without asking", async () => {
    const id = await ticketAt("approved", policy, staff(agent), new Date(), "delete");
    await act(id, "propose-finish", staff(agent), new Date(), {
      ...INPUT["propose-finish"],
      items: [itemOf({ outcome: "deleted" }), INPUT["propose-finish"].items[1]!],
      recipients: [{ id: "logistics", find: "运单 7781" }],
    });
    const { page, post } = await doorsOf(id);
    const before = await standing(id);
    const looked = await page("confirm-finish", reviewer);
    expect(await standing(id)).toEqual(before);
    expect(looked.preview?.tasks.map(({ words }) => words)).toEqual(["运单 7781"]);
    const answer = said(looked).find(({ papers }) => papers.length > 0);
    expect((await post("confirm-finish", {}, reviewer)).status).toBe(303);
    const { subject, html, papers } = answer!;
    expect({ subject, html, papers }).toEqual(await asSent(id, "finished"));
  });

  it("sees what a refusal says; who proposed it gets no letter there, and who may not review no page", async () => {
    const { page, preview } = await ticket("reviewing");
    expect(said(await page("confirm-refusal", reviewer))).toHaveLength(1);
    expect((await preview("confirm-refusal")).status).toBe(403);
    const own = await doorsOf(await ticketAt("reviewing", policy, staff(reviewer), new Date()));
    const shown = await own.page("confirm-refusal", reviewer);
    expect([shown.preview, shown.refused?.refusal]).toEqual([null, "same-person"]);
  });
});

describe("looking", () => {
  it("is counted, so that nobody keeps the server busy with it", async () => {
    const busy = await colleague("agent");
    const { preview } = await doorsOf(await ticketAt("verifying", policy, staff(busy), new Date()));
    expect((await preview("ask", { question: "哪一张？" }, busy)).status).toBe(200);
    const { points } = LIMITS["previews-per-colleague"];
    await Promise.all(Array.from({ length: points }, () => pass("previews-per-colleague", busy.id)));
    expect(await preview("ask", { question: "哪一张？" }, busy)).toMatchObject({
      status: 429,
      data: { refused: { refusal: "too-many-previews" }, returned: { typed: { question: "哪一张？" } } },
    });
  });

  it("at a paper there is none of is a page that says so, and a form with something to mend leads back to it", async () => {
    const { paper: open, reference } = await ticket("handling");
    const turned = async (fields: Fields) => {
      const thrown: unknown = await open("refuse", fields).catch((error: unknown) => error);
      const { status, headers } = thrown as Response;
      return [status, headers.get("Location")];
    };
    expect(await turned({ ...NO_RECORD, paper: "0-9" })).toEqual([404, null]);
    expect(await turned({ ...NO_RECORD, paper: "x" })).toEqual([404, null]);
    expect(await turned({ paper: "0-0" })).toEqual([303, `/desk/tickets/${reference}/refuse`]);
  });
});
