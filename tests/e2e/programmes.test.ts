import pg from "pg";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { addDays } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { pointName, NOTICE_POINTS } from "#app/domain/policies/profile/programme-points";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { ProgrammeKind } from "#app/domain/programmes/programme/kinds";
import { endServices } from "#app/domain/programmes/ending/end-services.server";
import { closeDb } from "#app/platform/database/db.server";
import { paths } from "#app/paths";
import type { StoredMail } from "#app/platform/embedded/mail-store";
import { signIn } from "./colleague";
import { findingsOn } from "./look";
import { file, onward, somebody, sayWhoAsks } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useOwnStage } from "./stage";

const stage = useOwnStage();
const desk = deskCopy("zh-CN").programmes;
const portal = portalCopy("zh-CN").notices;
const TODAY = civilDateIn(new Date(), "Asia/Shanghai");
const found: string[] = [];

afterEach(() => {
  expect([...found.splice(0), ...stage.errors.splice(0)]).toEqual([]);
});

async function look(page: Page, name: string, locale: "zh-CN" | "en" = "zh-CN"): Promise<void> {
  const findings = await findingsOn(page, locale, { inBoth: true });
  // A letter shown as it goes out says its addresses.
  const own = name === "letter" ? findings.filter((finding) => !finding.startsWith("says ")) : findings;
  found.push(...own.map((finding) => `${name} ${finding}`));
}

async function colleague(who: "compliance" | "administrator"): Promise<Page> {
  const page = await stage.visit();
  await signIn(page, who, "zh-CN");
  return page;
}

type Story = {
  kind: ProgrammeKind;
  policy: string;
  title: string;
  fields: Record<string, string>;
  ticked?: readonly string[];
  list: string;
};

/** Writes both languages of a field. */
async function both(page: Page, name: string, chinese: string): Promise<void> {
  await page.locator(`[id="${name}Zh"]`).fill(chinese);
  await page.locator(`[id="${name}En"]`).fill(`About ${name}.`);
}

/** Begins a notice, writes it, sets its list, and hands it over. Out: its id. */
async function write(page: Page, { kind, policy, title, fields, ticked = [], list }: Story): Promise<string> {
  await page.goto(paths.programmes());
  await follow(page.getByRole("link", { name: desk.begin.open }));
  await look(page, "begin");
  await page.locator("#policy").selectOption(policy);
  await page.getByRole("radio", { name: desk.kinds[kind].text }).check();
  await follow(page.locator("#send"));
  await look(page, `${kind} words`);
  const id = new URL(page.url()).pathname.split("/")[3]!;

  // Sent too early, everything to mend is said beside its field, and nothing typed is lost.
  await both(page, "title", title);
  await follow(page.locator("#send"));
  await page.getByText(sharedCopy("zh-CN").fieldErrors.required).first().waitFor();
  expect(await page.locator("#titleZh").inputValue()).toBe(title);
  await look(page, `${kind} words to mend`);

  await both(page, "body", `${title}，现告知您。`);
  for (const point of NOTICE_POINTS[kind]) await both(page, point, `关于“${pointName(point)["zh-CN"]}”的说明。`);
  for (const [name, value] of Object.entries(fields)) await page.locator(`[id="${name}"]`).fill(value);
  for (const name of ticked) await page.getByRole("checkbox", { name }).check();
  await page.locator("#pace").fill("3000");
  await follow(page.locator("#send"));
  await page.getByText(desk.acts.done.written).waitFor();

  await follow(page.getByRole("link", { name: desk.page.editAudience }));
  await page.locator("#list").fill(`${list}\nno address`);
  await follow(page.locator("#send"));
  await page.getByText(desk.audience.badLine(list.split("\n").length + 1, desk.audience.why.email)).waitFor();
  expect(await page.locator("#list").inputValue()).toContain("no address");
  await look(page, "audience with a bad line");
  await page.locator("#list").fill(list);
  await follow(page.locator("#send"));
  await page.getByText(desk.acts.done.audience).waitFor();

  // The letters are written by the worker; the page that shows them loads itself again until they are.
  await page.goto(paths.programmeLetter(id));
  await page.locator("iframe").waitFor();
  await page.getByText(desk.letter.stale).waitFor({ state: "detached" });
  await look(page, "letter");
  await page.goto(paths.programme(id));
  await look(page, "draft");
  await follow(page.getByRole("link", { name: desk.acts.propose.open }));
  await look(page, "propose");
  await follow(page.locator("#send"));
  await page.getByText(desk.acts.done.propose).waitFor();
  expect(await page.getByRole("link", { name: desk.acts.release.open, exact: true }).count()).toBe(0);
  return id;
}

/** Another colleague releases it, and sees it through. */
async function release(page: Page, id: string): Promise<void> {
  await page.goto(paths.programmeAct(id, "release"));
  await look(page, "release");
  await follow(page.locator("#send"));
  await page.getByText(desk.acts.done.release).waitFor();
}

function letterTo(email: string): Promise<StoredMail> {
  return stage.portal.mailbox.waitFor(({ to }) => to === email);
}

/** Looks at the page again until it says so. */
async function untilSays(page: Page, path: string, words: string): Promise<void> {
  for (;;) {
    await page.goto(path);
    if ((await mainOf(page)).includes(words)) return;
  }
}

test("an incident is told by mail and on the public page, in both languages; the authority has its own copy, and the times are kept", async () => {
  const [writer, releaser] = [await colleague("compliance"), await colleague("administrator")];
  const list = [
    "email,language,name,role",
    "incident-zh@person.example,中文,欧阳事件,",
    "incident-en@person.example,英文,,",
    "incident-office@gov.example,中文,,监管部门",
  ].join("\n");
  const title = "关于一起个人信息安全事件的通知";
  const id = await write(writer, {
    kind: "incident",
    policy: resourceGo.id,
    title,
    fields: { noticedOn: addDays(TODAY, -1), noticedTime: "09:30", shownUntil: addDays(TODAY, 60) },
    list,
  });
  await release(releaser, id);
  const [zh, en, office] = await Promise.all(
    ["incident-zh@person.example", "incident-en@person.example", "incident-office@gov.example"].map(letterTo),
  );
  expect(zh!.subject).toBe(title);
  for (const said of [
    "欧阳事件，您好",
    "09:30（北京时间）",
    pointName("remedy")["zh-CN"],
    paths.policyNotice(resourceGo.id, id),
  ])
    expect(zh!.text).toContain(said);
  expect(en!.text).toContain(pointName("protect").en);
  expect(office!.text).toContain("2 人");
  await untilSays(releaser, paths.programme(id), desk.page.progress(3, 3));
  await look(releaser, "done");
  expect(await mainOf(releaser)).toContain(desk.page.times.authority);
  const csv = await (await releaser.request.get(paths.programmeProof(id))).text();
  expect(csv).toContain("incident-zh@person.example");
  await releaser.goto(paths.programmes());
  await look(releaser, "list");

  for (const locale of ["zh-CN", "en"] as const) {
    const notices = portalCopy(locale).notices;
    const named = locale === "en" ? "About title." : title;
    const plain = await stage.visit({ locale, options: { javaScriptEnabled: false } });
    await plain.goto("/");
    await plain.getByText(notices.front.incident).waitFor();
    await follow(plain.getByRole("link", { name: named, exact: true }));
    expect(await mainOf(plain)).toContain(pointName("happened")[locale]);
    await follow(plain.getByRole("link", { name: notices.backToAll }));
    await plain.getByRole("link", { name: named, exact: true }).waitFor();

    const seen = await stage.visit({ locale });
    for (const path of ["/", paths.policyNotice(resourceGo.id, id), paths.policyNotices(resourceGo.id)]) {
      await seen.goto(path);
      await look(seen, path, locale);
    }
    await seen.goto(paths.policyNotice(resourceGo.id, id));
    await seen.emulateMedia({ media: "print" });
    expect(await seen.getByRole("link", { name: notices.exerciseLink }).isVisible()).toBe(false);
    expect(await seen.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  }
});

test("a major change is accepted by one and answered with a cancellation by another", async () => {
  const [writer, releaser] = [await colleague("compliance"), await colleague("administrator")];
  const leaving = somebody("cancel", "zh-CN", resourceGo);
  const staying = "change-stays@person.example";
  const title = "隐私政策变更通知";
  const id = await write(writer, {
    kind: "policy-change",
    policy: resourceGo.id,
    title,
    fields: { effectiveOn: addDays(TODAY, 30), shownUntil: addDays(TODAY, 60) },
    ticked: [resourceGo.majorChanges[2]!.text["zh-CN"]],
    list: `${staying},中文\n${leaving.email},中文`,
  });
  await release(releaser, id);
  const linkIn = ({ text }: StoredMail) =>
    /https?:\/\/\S+\/notice\/\S+/.exec(text)![0].replace(/^https?:\/\/[^/]+/, "");

  const one = await stage.visit();
  const link = linkIn(await letterTo(staying));
  await one.request.head(link);
  await one.goto(link);
  await heading(one, portal.answer.title);
  expect(new URL(one.url()).pathname).toBe(paths.notice());
  await look(one, "decide");
  await follow(one.getByRole("button", { name: portal.answer.accept }));
  await heading(one, portal.answer.check.title);
  await look(one, "decide, checked");
  await untilSays(releaser, paths.programme(id), desk.page.progress(2, 2));
  expect(await mainOf(releaser)).toMatch(new RegExp(`${desk.page.counts.accepted}\\s+0`));
  await follow(one.getByRole("button", { name: portal.answer.check.send }));
  await heading(one, portal.answer.thanks.title);
  await look(one, "accepted");

  const other = await stage.visit();
  await other.goto(linkIn(await letterTo(leaving.email)));
  await follow(other.getByRole("link", { name: portal.answer.cancel }));
  expect(new URL(other.url()).searchParams.get("right")).toBe("cancel");
  await file(other, stage.portal, leaving);
  await releaser.goto(paths.programme(id));
  const said = await mainOf(releaser);
  expect(said).toMatch(new RegExp(`${desk.page.counts.accepted}\\s+1`));
  expect(said).toMatch(new RegExp(`${desk.page.counts.cancelled}\\s+1`));
  await look(releaser, "answers");
});

/** The days of a service's end come: its last day was yesterday. */
async function theDayComes(id: string, days: { endsOn: string; requestsUntil: string }): Promise<void> {
  const client = new pg.Client(stage.portal.databaseUrl);
  await client.connect();
  await client.query(`UPDATE "Programme" SET "words" = "words" || $2::jsonb WHERE "id" = $1::uuid`, [
    id,
    JSON.stringify(days),
  ]);
  await client.end();
  process.env.DATABASE_URL = stage.portal.databaseUrl;
  await endServices(new Date());
  await closeDb();
}

test("the end of 白驹速取, from the notice to the last system's proof", async () => {
  const [writer, releaser] = [await colleague("compliance"), await colleague("administrator")];
  const [endsOn, requestsUntil] = [addDays(TODAY, 31), addDays(TODAY, 61)];
  const title = "停止运营通知";

  // A day too early is refused beside its field, with the earliest day in its hint.
  await writer.goto(paths.programmeNew());
  await writer.locator("#policy").selectOption(baiju.id);
  await writer.getByRole("radio", { name: desk.kinds["service-end"].text }).check();
  await follow(writer.locator("#send"));
  await writer.getByText(sharedCopy("zh-CN").longDate(addDays(TODAY, 30))).waitFor();

  const id = await write(writer, {
    kind: "service-end",
    policy: baiju.id,
    title,
    fields: { endsOn, requestsUntil },
    list: "end-1@person.example,中文,欧阳停运\nend-2@person.example,英文",
  });
  await release(releaser, id);
  const letter = await letterTo("end-1@person.example");
  expect(letter.text).toContain(pointName("data-after")["zh-CN"]);
  expect(letter.subject).toBe(title);
  await letterTo("end-2@person.example");

  const person = await stage.visit();
  await person.goto(paths.portal(baiju.id));
  const day = sharedCopy("zh-CN").longDate;
  await person.getByText(portal.ending.help(day(endsOn), day(requestsUntil))).waitFor();
  await look(person, "portal before the end");

  const yesterday = addDays(TODAY, -1);
  await theDayComes(id, { endsOn: yesterday, requestsUntil });
  await person.goto(paths.portal(baiju.id));
  await person.getByText(portal.ending.endedWord).waitFor();
  await look(person, "portal after the end");
  await follow(person.getByRole("link", { name: sharedCopy("zh-CN").rights.delete.name }));
  await onward(person);
  await sayWhoAsks(person, { locale: "zh-CN", policy: baiju });

  await releaser.goto(paths.programme(id));
  await look(releaser, "ended");
  for (;;) {
    const open = releaser.getByRole("link", { name: desk.tasks.settle });
    if ((await open.count()) === 0) break;
    await follow(open.first());
    await look(releaser, "task");
    await releaser.getByRole("radio").first().check();
    await releaser.locator("#note").fill("已核实，由信息安全部确认。");
    await follow(releaser.locator("#send"));
    await releaser.getByText(desk.acts.done.settled).waitFor();
  }
  const said = await mainOf(releaser);
  for (const result of [desk.tasks.results.stopped, desk.tasks.results.deleted]) expect(said).toContain(result);
  expect(said).not.toContain(desk.page.tasks.open);

  await theDayComes(id, { endsOn: addDays(TODAY, -2), requestsUntil: yesterday });
  // What was begun before is not filed, and nothing of it is kept; nothing new is begun.
  const closed = portalCopy("zh-CN").request.closed;
  await person.reload();
  await heading(person, closed.title);
  expect(await mainOf(person)).toContain(closed.rights);
  await look(person, "closed while filling in");
  const late = await stage.visit();
  await late.goto(paths.start("delete", baiju.id));
  await late.getByText(portal.ending.closedWord).waitFor();
  expect(new URL(late.url()).pathname).toBe(paths.portal(baiju.id));
  expect(await late.getByRole("link", { name: sharedCopy("zh-CN").rights.delete.name }).count()).toBe(0);
  await look(late, "portal closed");
});
