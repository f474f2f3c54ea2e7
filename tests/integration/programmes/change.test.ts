import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptChange } from "#app/domain/programmes/answers/accept-change.server";
import { wordsForm } from "#app/domain/programmes/programme/words-form";
import { countAudience } from "#app/domain/programmes/reading/counts.server";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { parseForm } from "#app/http/form/parse-form";
import { db } from "#app/platform/database/db.server";
import { createTransport, type Transport } from "#emails/transport";
import { sendNotices } from "#jobs/tasks/send-notices";
import * as page from "#app/routes/_portal.notice._index/route";
import * as link from "#app/routes/_portal.notice.$token/route";
import { WHOSE_FIELD } from "#app/http/form/returned";
import { fileTicket } from "#tests/factories/ticket";
import { publish } from "#tests/factories/policy";
import { proposeProgramme } from "#app/domain/programmes/moves/release.server";
import type { Profile } from "#app/domain/policies/profile/profile";
import { CHANGE, draft, people, released, versionOf } from "#tests/factories/programme";
import { cookieJar } from "#tests/support/browser-cookies";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";
import { type MailServer, startMailServer } from "#tests/integration/jobs/support/mail-server";

useDatabase();

const NOW = new Date("2026-03-01T02:00:00Z");
let policy: PublishedPolicy;
let mail: MailServer;
let noticeMail: Transport;

beforeAll(async () => {
  policy = await publish();
  mail = await startMailServer();
  noticeMail = createTransport(mail.smtpUrl, "no-reply@rightsdesk.example", { connections: 4 });
});
afterAll(async () => {
  noticeMail.close(true);
  await mail.down();
});

/** A change told to so many, with the link each was sent. */
async function told(name: string, count = 1) {
  const { id } = await released({ words: CHANGE, contacts: people(count, name), now: NOW });
  await sendNotices(
    { programmeId: id },
    { mail: noticeMail, codeMail: noticeMail, noticeMail, origin: "https://rights.example", stopping: () => false },
  );
  const tokens = mail.taken
    .filter(({ to }) => to.startsWith(`${name}-`))
    .map(({ text }) => /\/notice\/([A-Za-z0-9_-]{43})\?lang=/.exec(text)![1]!);
  return { id, tokens };
}

/** A browser of somebody's own. */
function browser() {
  const jar = cookieJar();
  const { get, post } = browserWith(() => jar.header());
  const keep = (answer: Awaited<ReturnType<typeof knock>>) => {
    if (answer.setCookie) jar.keep(new Headers({ "Set-Cookie": answer.setCookie }));
    return answer;
  };
  return {
    open: async (token: string) => keep(await knock(link.loader, get(`/notice/${token}`), { token })),
    read: async () => (await knock(page.loader, get("/notice"))).data as { stage: string; whose?: string },
    press: (fields: Record<string, string> = {}) => knock(page.action, post("/notice", fields)),
  };
}

const acceptedOf = (id: string) => countAudience(id, "resource-go").then(({ accepted }) => accepted);

describe("a person decides by the link in their letter:", () => {
  test("opening it, reading it and pressing once accept nothing; pressing again does, once", async () => {
    const { id, tokens } = await told("decide");
    const robot = browser();
    expect((await robot.open(tokens[0]!)).location).toBe("/notice");
    expect((await robot.read()).stage).toBe("open");
    expect((await robot.press()).data).toEqual({ check: true });
    expect(await acceptedOf(id)).toBe(0);
    expect((await robot.press({ _step: "change" })).location).toBe("/notice");
    expect(await acceptedOf(id)).toBe(0);
    expect((await robot.press({ _step: "send" })).location).toBe("/notice");
    expect(await acceptedOf(id)).toBe(1);
    await robot.press({ _step: "send" });
    expect((await robot.read()).stage).toBe("thanks");
    expect(await db().journalEntry.count({ where: { programmeId: id, kind: "change-accepted" } })).toBe(1);
  });

  test("each letter has a link of its own, and one says nothing for another", async () => {
    const { id, tokens } = await told("own", 3);
    expect(new Set(tokens).size).toBe(3);
    const person = browser();
    await person.open(tokens[1]!);
    await person.press({ _step: "send" });
    expect(await acceptedOf(id)).toBe(1);
    const rows = await db().programmeReader.findMany({ where: { programmeId: id }, orderBy: { seq: "asc" } });
    expect(rows.filter(({ acceptedAt }) => acceptedAt !== null)).toHaveLength(1);
  });

  test("a page made for one letter accepts nothing for another that was opened since", async () => {
    const { id, tokens } = await told("shared", 2);
    const household = browser();
    await household.open(tokens[0]!);
    const first = { [WHOSE_FIELD]: (await household.read()).whose! };
    await household.open(tokens[1]!);
    const second = { [WHOSE_FIELD]: (await household.read()).whose! };
    for (const pressed of [first, { ...first, _step: "send" }])
      expect((await household.press(pressed)).location).toBe("/notice");
    expect(await acceptedOf(id)).toBe(0);
    expect((await household.press(second)).data).toEqual({ check: true });
    await household.press({ ...second, _step: "send" });
    expect(await acceptedOf(id)).toBe(1);
    await household.open(tokens[0]!);
    expect((await household.read()).stage).toBe("open");
  });

  test.each(["", "x", "A".repeat(43), "A".repeat(500)])(
    "a link nobody gave (%s) leads to a page that says so",
    async (token) => {
      const person = browser();
      expect((await person.open(token)).location).toBe("/notice");
      expect((await person.read()).stage).toBe("gone");
      expect((await person.press({ _step: "send" })).location).toBe("/notice");
    },
  );

  test("nobody accepts what asks for nothing", async () => {
    const { id } = await released({
      words: { ...CHANGE, acceptance: false },
      contacts: people(1, "nothing"),
      now: NOW,
    });
    const { id: readerId } = await db().programmeReader.findFirstOrThrow({ where: { programmeId: id } });
    expect(await acceptChange(readerId, NOW)).toMatchObject({ refusal: "programme-gone" });
  });
});

test("whoever asks to cancel after the notice is counted, by address and nothing else", async () => {
  const { id } = await told("leave", 2);
  const count = async () => (await countAudience(id, "resource-go")).cancelled;
  expect(await count()).toBe(0);
  const soon = new Date(Date.now() + 60_000);
  const from = (email: string) => ({ contact: { name: "张三", email, letterLocale: "zh-CN" as const } });
  await fileTicket(policy, "cancel", soon, from("leave-1@person.example"));
  await fileTicket(policy, "access", soon, from("leave-2@person.example"));
  expect(await count()).toBe(1);
});

test("a change that has to be told ahead waits for nobody whom the pace would tell too late", async () => {
  const asked = async (now: Date, pace: number) => {
    const { id, author } = await draft({ words: CHANGE, contacts: people(30, `ahead-${pace}`), told: { pace }, now });
    const proposed = await proposeProgramme({
      programmeId: id,
      policyId: "resource-go",
      seen: await versionOf(id),
      actor: author,
      now,
    });
    return proposed.ok ? null : proposed.detail?.missing;
  };
  // It is in force on 1 April: the last may be told on 31 March, in Beijing.
  const late = new Date("2026-03-31T15:45:00Z");
  expect([await asked(late, 60), await asked(late, 1)]).toEqual([null, "change-too-soon"]);
});

describe("the form of a change", () => {
  const formOf = (profile: Profile) =>
    wordsForm("policy-change", { profile, now: NOW, today: "2026-03-01", earliestEnd: "2026-03-31" });
  const filled = (told: Record<string, string>, profile: Profile = resourceGo) => {
    const fields = new FormData();
    const usual = {
      titleZh: "变更",
      titleEn: "Change",
      bodyZh: "正文",
      bodyEn: "Body",
      changesZh: "变化",
      changesEn: "New",
      acceptance: "on",
      effectiveOn: "2026-04-01",
      pace: "60",
      shownUntil: "2026-12-31",
    };
    for (const [name, value] of Object.entries({ ...usual, ...told }))
      if (name !== "acceptance" || value !== "") fields.append(name, value);
    for (const channel of told.channels === undefined ? ["letter", "page"] : []) fields.append("channels", channel);
    return parseForm(fields, formOf(profile));
  };
  const errors = (told: Record<string, string>, profile?: Profile) => {
    const parsed = filled(told, profile);
    return parsed.ok ? {} : parsed.errors;
  };

  test("takes nothing from anybody's rights without asking", () => {
    expect(errors({ cutsRights: "on", acceptance: "" }, baiju)).toEqual({ acceptance: "acceptance-needed" });
    expect(errors({ cutsRights: "on", acceptance: "on" }, baiju)).toEqual({});
  });

  test("asks for consent wherever the policy's own text says that a change must be accepted first", () => {
    expect(errors({ acceptance: "" })).toEqual({ acceptance: "acceptance-by-policy" });
    expect(errors({ acceptance: "" }, baiju)).toEqual({});
  });

  test("tells a major change on the portal as well, and before it is in force", () => {
    expect(errors({ majors: "recipients", channels: "letter" })).toEqual({ channels: "page-needed" });
    expect(errors({ majors: "recipients", effectiveOn: "2026-03-01" })).toEqual({ effectiveOn: "later-date" });
    expect(errors({ acceptance: "", effectiveOn: "2026-03-01" }, baiju)).toEqual({});
  });

  test("asks each person by letter, or nobody", () =>
    expect(errors({ acceptance: "on", channels: "page" })).toEqual({ channels: "letter-needed" }));

  test("wants a day until which a public notice is on the front", () =>
    expect(errors({ shownUntil: "" })).toEqual({ shownUntil: "required" }));

  test("keeps only kinds of change the policy lists", () => {
    const parsed = filled({ majors: "recipients" });
    expect(parsed.ok && parsed.value.words).toMatchObject({ majors: ["recipients"] });
    const invented = filled({ majors: "invented" });
    expect(invented.ok && invented.value.words).toMatchObject({ majors: [] });
  });

  test.each([
    ["pace", "0", "pace"],
    ["pace", "9999", "pace"],
    ["pace", "soon", "pace"],
    ["effectiveOn", "one day", "date"],
    ["titleEn", "", "required"],
    ["changesZh", "长".repeat(2001), "too-long"],
  ])("tells what is wrong beside %s: %s", (field, value, code) =>
    expect(errors({ [field]: value })).toEqual({ [field]: code }),
  );
});
