import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { whose } from "#app/http/kept/kept-words.server";
import type { DeskFrame } from "#app/http/staff/frame.server";
import { action as finishNow, loader as finishForm } from "#app/routes/desk.tickets.$reference.finish/route";
import { db } from "#app/platform/database/db.server";
import { publish } from "#tests/factories/policy";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, colleague, knock, sessionOf, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

let policy: PublishedPolicy;
let agent: SignedIn;
let reference: string;

beforeAll(async () => {
  policy = await publish();
  agent = await colleague("agent");
  const { id, role, name } = agent;
  const ticketId = await ticketAt("approved", policy, { kind: "staff", id, role, name }, new Date());
  reference = (await everythingOf(ticketId)).ticket.reference;
});

/** What the page gives back to who signs in again in the browser whose words were kept. */
async function givenBack(setCookie: string | null) {
  const kept = /kept=[\w-]{43}/.exec(setCookie ?? "")?.[0] ?? "";
  const session = await sessionOf(agent.email);
  const request = browserWith(() => `${session}; ${kept}`).get(`/desk/tickets/${reference}/finish`);
  return ((await knock(finishForm, request, { reference })).data as { frame: DeskFrame }).frame.kept;
}

describe("a file chosen when the session was over", () => {
  const page = () => `/desk/tickets/${reference}/finish`;
  const category = () => policy.profile.dataCategories[0]!.id;

  /** The whole grid as a browser sends it: a row for every category, and after all of them the file. */
  function sent(pressed: string, cookies: string): Request {
    const form = new FormData();
    form.append("_whose", whose(`staff:${agent.id}`));
    for (const [at, { id }] of policy.profile.dataCategories.entries())
      for (const [field, value] of Object.entries({
        category: id,
        state: "",
        lines: `手机号：13${at}`,
        note: "",
        mark: "",
      }))
        form.append(`items[${at}].${field}`, value);
    form.append("attach", category());
    form.append("file", new File(["x,y\n1,2\n"], "表.csv"));
    form.append("_row", pressed);
    const headers = { Cookie: cookies, "Sec-Fetch-Site": "same-origin" };
    return new Request(`http://127.0.0.1:3000${page()}`, { method: "POST", headers, body: form });
  }

  it.each(["save", "attach", ""])(
    "is to be chosen again, and the words of every row are back: pressing “%s”",
    async (pressed) => {
      const over = await knock(finishNow, sent(pressed, ""), { reference });
      expect(over.location).toBe(`/desk/sign-in?next=${encodeURIComponent(page())}&unsent=1`);
      const kept = await givenBack(over.setCookie);
      const last = policy.profile.dataCategories.length - 1;
      expect(last).toBeGreaterThan(3);
      expect(kept).toMatchObject({ why: "session-over", fileChosen: true });
      expect(kept!.fields).toMatchObject({ [`items[${last}].lines`]: `手机号：13${last}` });
      expect(await db().finding.count()).toBe(0);
    },
  );

  it("goes with every button while the session lasts, and the words stay in the form", async () => {
    const attached = await knock(finishNow, sent("attach", agent.cookies()), { reference });
    expect(attached).toMatchObject({
      status: 200,
      data: { returned: { typed: { "items[0].lines": "手机号：130" }, errors: {} }, file: null },
    });
    const shown = await knock(finishForm, agent.get(page()), { reference });
    expect((shown.data as { found: unknown[] }).found[0]).toMatchObject({ table: { rows: 1, columns: 2 } });
    const saved = await knock(finishNow, sent("save", agent.cookies()), { reference });
    expect(saved).toMatchObject({ status: 303, location: page() });
    const after = await knock(finishForm, agent.get(page()), { reference });
    const { found, shown: again } = after.data as { found: unknown[]; shown: { kept: Record<string, string> } };
    expect(found[0]).toMatchObject({ table: { rows: 1 } });
    expect(Object.values(again.kept)).toContain("手机号: 130");
  });
});
