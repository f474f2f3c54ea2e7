import { beforeAll, describe, expect, test } from "vitest";
import { findOpenSigned } from "#app/domain/policies/proposals/list.server";
import { findPolicyDraft, savePolicyDraft, startPolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { deskToday } from "#app/domain/clock/calendar/desk-day";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { db } from "#app/platform/database/db.server";
import * as edit from "#app/routes/desk.policies.$policy.edit.$section/route";
import * as proposal from "#app/routes/desk.policies.$policy.proposal._index/route";
import * as proposalAct from "#app/routes/desk.policies.$policy.proposal.$act/route";
import * as publishing from "#app/routes/desk.policies.$policy.publish/route";
import * as retire from "#app/routes/desk.policies.$policy.retire/route";
import { publish } from "#tests/factories/policy";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, knockThrough, type SignedIn } from "#tests/support/desk-door";

process.env.SECOND_FACTOR = "off";
useDatabase();

type Door = Parameters<typeof knock>[0];
let writer: SignedIn;
let second: SignedIn;
beforeAll(async () => {
  writer = await colleague("administrator");
  second = await colleague("compliance");
});

const post = (door: Door, fields: Record<string, string | string[]>, params: Record<string, string>, by = writer) =>
  knock(door, by.post("/desk/policies", fields), params);

/** A draft of a published policy that keeps packages longer. */
async function changed(id: string) {
  await publish({ id });
  await startPolicyDraft({ policyId: id, by: writer.id, now: new Date() });
  const { profile } = (await findPolicyDraft(id))!;
  const longer = { ...profile, packageDays: 45 };
  await savePolicyDraft({ policyId: id, seen: 1, profile: longer, by: writer.id, now: new Date() });
}

describe("proposing", () => {
  test("comes back with what is to be mended: no reason, no day, a day that is over, one nobody plans for", async () => {
    await changed("proposing");
    const seen = { seen: "2", against: "1" };
    const asked = (fields: Record<string, string>) =>
      post(publishing.action, { ...seen, ...fields }, { policy: "proposing" });
    for (const [fields, errors] of [
      [{}, { note: "required", when: "choose-one" }],
      [{ note: "为什么", when: "day" }, { day: "required" }],
      [{ note: "为什么", when: "day", day: "昨天" }, { day: "date" }],
      [{ note: "为什么", when: "day", day: "2020-02-29" }, { day: "policy-day-over" }],
      [{ note: "为什么", when: "day", day: "2199-01-01" }, { day: "policy-day-far" }],
      [{ note: "长".repeat(1_001), when: "now" }, { note: "too-long" }],
      [{ note: "因为", when: "now", day: "2099-01-04" }, { day: "of-other-choice" }],
    ] as const)
      expect(await asked(fields)).toMatchObject({ status: 422, data: { returned: { errors } } });
    expect(await findOpenSigned("proposing")).toBeNull();
  });

  test("retiring comes back with what is to be mended, and keeps what was typed", async () => {
    const typed = { day: "2020-01-01", "instead-zh-CN": "请到新店", "instead-en": "Go to the new shop", note: "合并" };
    for (const [fields, errors] of [
      [{}, { day: "required", "instead-zh-CN": "required", "instead-en": "required", note: "required" }],
      [typed, { day: "policy-day-over" }],
      [{ ...typed, successor: "proposing" }, { successor: "policy-successor-unusable" }],
      [{ ...typed, successor: "nobody" }, { successor: "policy-successor-unusable" }],
    ] as const)
      expect(await post(retire.action, fields, { policy: "proposing" })).toMatchObject({
        status: 422,
        data: { returned: { errors, typed: fields } },
      });
  });
});

describe("what waits for a second person", () => {
  test("is shown with what changes, refused to its proposer, and sent back with a reason", async () => {
    await changed("waiting");
    const at = { policy: "waiting" };
    const asked = await post(publishing.action, { seen: "2", against: "1", note: "留久一点", when: "now" }, at);
    expect(asked.location).toBe("/desk/policies/waiting?done=proposed");
    const { proposal: open } = (await findOpenSigned("waiting"))!;
    const look = (by: SignedIn) => knock(proposal.loader, by.get("/desk/policies/waiting/proposal"), at);
    expect((await look(second)).data).toMatchObject({
      open: {
        mine: false,
        asProposed: true,
        proposal: { kind: "publish", note: "留久一点", by: writer.name },
        effect: { rights: [], sections: [{ section: "data" }] },
      },
    });
    expect((await look(writer)).data).toMatchObject({ open: { mine: true } });
    const back = { ...at, act: "send-back" };
    expect(await post(proposalAct.action, { proposal: open.id, reason: " " }, back, second)).toMatchObject({
      status: 422,
      data: { returned: { errors: { reason: "required" } } },
    });
    const sent = await post(proposalAct.action, { proposal: open.id, reason: "太久了" }, back, second);
    expect(sent.location).toBe("/desk/policies?done=sent-back");
    expect(await look(second)).toMatchObject({ status: 200, data: { open: null, no: null } });
  });

  test("is over for a proposal nobody made, whatever its page brings", async () => {
    await changed("strange");
    for (const id of ["", "x", "00000000-0000-0000-0000-000000000000", "🙂"]) {
      const agreed = await post(proposalAct.action, { proposal: id }, { policy: "strange", act: "agree" }, second);
      expect(agreed.location).toBe("/desk/policies/strange/proposal?no=policy-proposal-over");
    }
    expect((await post(proposalAct.action, {}, { policy: "strange", act: "nothing" }, second)).status).toBe(404);
  });

  test("says that it is over or void to whoever comes to its page, or sends its form, too late", async () => {
    await changed("late");
    const at = { policy: "late" };
    await post(publishing.action, { seen: "2", against: "1", note: "留久一点", when: "now" }, at);
    const { proposal: open } = (await findOpenSigned("late"))!;
    await db().policyDraft.updateMany({ where: { policyId: "late" }, data: { version: { increment: 1 } } });
    const agreed = await post(proposalAct.action, { proposal: open.id }, { ...at, act: "agree" }, second);
    const page = "/desk/policies/late/proposal";
    expect(agreed.location).toBe(`${page}?no=policy-proposal-void`);
    expect((await knock(proposal.loader, second.get(agreed.location!), at)).data).toMatchObject({
      open: null,
      no: "policy-proposal-void",
    });
    for (const act of ["send-back", "call-off"]) {
      const came = await knock(proposalAct.loader, second.get(`${page}/${act}`), { ...at, act });
      expect(came.location).toBe(`${page}?no=policy-proposal-over`);
      const form = second.post(`${page}/${act}`, { proposal: open.id, reason: "太久了" });
      const { answer, page: shown } = await knockThrough(proposalAct, form, { ...at, act });
      expect(answer).toMatchObject({
        status: 409,
        data: { refused: { refusal: "policy-proposal-over" }, returned: { typed: { reason: "太久了" } } },
      });
      expect(shown).toMatchObject({ status: 200, data: { kind: null } });
    }
  });

  test("of retiring shows the portal's words in every language of the policy", async () => {
    await publish({ id: "retiring" });
    const words = { "instead-zh-CN": "请到新店", "instead-en": "Go to the new shop" };
    const fields = { day: addDays(deskToday(new Date()), 30), note: "合并", ...words };
    expect((await post(retire.action, fields, { policy: "retiring" })).location).toMatch(/done=proposed-retire/);
    const shown = await knock(proposal.loader, second.get("/desk/policies/retiring/proposal"), { policy: "retiring" });
    expect(shown.data).toMatchObject({
      open: {
        proposal: { kind: "retire", instead: { "zh-CN": "请到新店", en: "Go to the new shop" } },
        languages: ["zh-CN", "en"],
      },
    });
    const back = { policy: "retiring", act: "send-back" };
    const form = await knock(proposalAct.loader, second.get("/desk/policies/retiring/proposal/send-back"), back);
    expect(form.data).toMatchObject({ kind: "retire" });
  });
});

describe("why a section is changed", () => {
  const params = { policy: "noted", section: "fee" };

  test("is kept with the draft, taken away when it is emptied, and comes back where it is too long", async () => {
    await publish({ id: "noted" });
    await startPolicyDraft({ policyId: "noted", by: writer.id, now: new Date() });
    const save = (seen: number, note: string) => post(edit.action, { seen: String(seen), note }, params);
    expect((await save(1, "财务提出")).status).toBe(303);
    expect((await findPolicyDraft("noted"))?.notes).toEqual({ fee: "财务提出" });
    expect(await save(2, "长".repeat(1_001))).toMatchObject({ status: 422, data: { noteTooLong: true } });
    expect((await findPolicyDraft("noted"))?.notes).toEqual({ fee: "财务提出" });
    expect((await save(2, "")).status).toBe(303);
    expect((await findPolicyDraft("noted"))?.notes).toEqual({});
  });
});
