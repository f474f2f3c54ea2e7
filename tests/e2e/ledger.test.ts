import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { baiju } from "#app/domain/policies/profiles/baiju";
import { paths } from "#app/paths";
import { verifyZip } from "#tests/factories/case-file";
import { publishByTwo, signIn } from "./colleague";
import { fillYear2024 } from "./full-year";
import { findingsOn } from "./look";
import { file, somebody } from "./person";
import { follow, mainOf } from "./reading";
import { useOwnStage } from "./stage";

const stage = useOwnStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

const SIXTH = "ledger-shop";
const NAME = { "zh-CN": "台账小店", en: "The ledger corner" };
const TITLE = { "zh-CN": "台账小店隐私权政策", en: "Privacy policy of the ledger corner" };
const TEXT = "第一条 我们只为交易处理您的信息。\n\n第二条 您可以要求删除。";
const words = deskCopy("zh-CN").policies;
const { papers } = words;

async function administrator(locale: CopyLocale): Promise<Page> {
  const page = await stage.visit({ locale });
  await signIn(page, "administrator", locale);
  return page;
}

type Line = { section: string; zh: string; en: string; kept: string; how?: [string, string]; place?: string };

async function fill(page: Page, { section, zh, en, kept, how, place }: Line): Promise<void> {
  await page.locator("#section").fill(section);
  await page.locator("#whatZh").fill(zh);
  await page.locator("#whatEn").fill(en);
  await page.locator("#kept").selectOption(kept);
  if (how) {
    await page.locator("#howZh").fill(how[0]);
    await page.locator("#howEn").fill(how[1]);
  }
  if (place) await page.locator("#place").fill(place);
  await follow(page.locator("#send"));
}

async function add(page: Page, line: Line): Promise<void> {
  await follow(page.getByRole("link", { name: papers.add }));
  await fill(page, line);
  await page.getByRole("rowheader", { name: line.zh }).waitFor();
}

/** What each line of the ledger promises, from the top. */
function promisesOn(page: Page): Promise<string[]> {
  return page.locator("#ledger tbody th").allInnerTexts();
}

async function beginSixth(page: Page): Promise<void> {
  await page.goto(paths.policyNew());
  await page.locator("#id").fill(SIXTH);
  await page.getByRole("radio", { name: words.begin.from.copy(baiju.name["zh-CN"]) }).check();
  await follow(page.locator("#send"));
  await page.waitForURL(`**${paths.policy(SIXTH)}`);
}

/** Lines are added, put in order, changed and removed in a browser without scripts. */
async function writeLedger(page: Page): Promise<void> {
  await page.goto(paths.policy(SIXTH));
  await page.getByText(words.findings["no-ledger"]()).waitFor();
  await follow(page.getByRole("link", { name: papers.card.ledger }));
  await page.getByText(papers.empty.title).waitFor();

  // The English words are forgotten: said beside the field, and nothing typed is lost.
  await follow(page.getByRole("link", { name: papers.add }));
  await fill(page, { section: "七（二）", zh: "可以要求删除信息", en: "", kept: "right:delete" });
  await page.getByText(sharedCopy("zh-CN").fieldErrors.required).first().waitFor();
  expect(await page.locator("#whatEn").getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#whatZh").inputValue()).toBe("可以要求删除信息");
  expect(await page.locator("#kept").inputValue()).toBe("right:delete");
  await page.locator("#whatEn").fill("You can have data deleted");
  await follow(page.locator("#send"));

  await add(page, { section: "十", zh: "停止运营前通知", en: "Notice before the end", kept: "not-yet" });
  const how: [string, string] = ["由信息安全部加密保存", "by the security team, which encrypts it"];
  await add(page, { section: "五", zh: "加密保存", en: "Kept encrypted", kept: "outside", how, place: "1" });
  await add(page, { section: "十一", zh: "写错的一项", en: "A mistake", kept: "page:track" });
  expect(await promisesOn(page)).toEqual(["加密保存", "可以要求删除信息", "停止运营前通知", "写错的一项"]);

  await follow(page.getByRole("button", { name: `${papers.down} 加密保存` }));
  expect((await promisesOn(page)).slice(0, 2)).toEqual(["可以要求删除信息", "加密保存"]);
  await follow(page.getByRole("link", { name: `${papers.edit} 写错的一项` }));
  await follow(page.getByRole("link", { name: papers.line.remove }));
  await follow(page.getByRole("button", { name: papers.removing.submit }));
  expect(await promisesOn(page)).toEqual(["可以要求删除信息", "加密保存", "停止运营前通知"]);
  await page.getByText(papers.counts(3, 1, 1, 1)).waitFor();
}

/** Whose policy it is, which a copy does not say; title, its mark, and the text itself. */
async function writeText(page: Page): Promise<void> {
  await page.goto(paths.policySection(SIXTH, "basics"));
  for (const field of ["name", "controller_name"]) {
    await page.locator(`#${field}`).fill(NAME["zh-CN"]);
    await page.locator(`#${field}_en`).fill(NAME.en);
  }
  await page.locator("#title").fill(TITLE["zh-CN"]);
  await page.locator("#title_en").fill(TITLE.en);
  await page.locator("#stands_title").fill("不知道");
  await follow(page.locator("#send"));
  await page.getByText(words.findings["mark-unread"]("不知道")).first().waitFor();
  expect(await page.locator("#stands_title").inputValue()).toBe("不知道");
  await page.locator("#stands_title").fill("第一条");
  await follow(page.locator("#send"));
  await page.getByText(words.draft.savedNow).waitFor();
  await follow(page.getByRole("link", { name: papers.card.editText }));
  await page.locator("#text").fill(TEXT);
  await follow(page.locator("#send"));
  await page.getByText(words.draft.savedNow).waitFor();
}

test("an administrator writes the ledger of a sixth policy without a script, publishes it, reads, prints and downloads it; a person reads the policy", async () => {
  const page = await administrator("zh-CN");
  const storageState = await page.context().storageState();
  const plain = await stage.visit({ locale: "zh-CN", options: { javaScriptEnabled: false, storageState } });
  await beginSixth(plain);
  await writeLedger(plain);
  await writeText(plain);

  // What is not kept yet is a warning, and no more: it is published as it is.
  await plain.getByText(words.findings["promise-not-yet"]()).waitFor();
  await publishByTwo(plain, await stage.visit({ locale: "zh-CN" }), 1);

  await page.goto(paths.policyPromises(SIXTH));
  expect(await promisesOn(page)).toEqual(["可以要求删除信息", "加密保存", "停止运营前通知"]);
  expect(await page.getByRole("link", { name: papers.add }).count()).toBe(0);
  const main = await mainOf(page);
  for (const said of [
    papers.counts(3, 1, 1, 1),
    papers.kept.outsideBy("由信息安全部加密保存"),
    papers.stands.group(papers.stands.groups.section, 1),
    "§第一条",
  ])
    expect(main).toContain(said);
  await follow(
    page.getByRole("link", { name: papers.kept.right(sharedCopy("zh-CN").rights.delete.name), exact: true }),
  );
  await page.waitForURL(`**${paths.policyVersion(SIXTH, 1)}#right-delete`);

  await page.goto(paths.policyPromises(SIXTH));
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("link", { name: papers.csv.open }).isVisible()).toBe(false);
  expect(await page.getByRole("rowheader", { name: "加密保存" }).isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: papers.csv.open }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await (await page.request.get(paths.policyPromisesCsv(SIXTH))).text();
  expect(csv.split("\r\n")[1]).toContain("七（二）,可以要求删除信息");

  const person = await stage.visit({ locale: "zh-CN" });
  await person.goto(paths.portal(SIXTH));
  await follow(
    person.getByRole("link", {
      name: portalCopy("zh-CN").frame.policy(NAME["zh-CN"], TITLE["zh-CN"], null),
    }),
  );
  await person.getByRole("heading", { level: 1, name: TITLE["zh-CN"] }).waitFor();
  expect(await mainOf(person)).toContain("第二条 您可以要求删除。");
  expect(await findingsOn(person, "zh-CN")).toEqual([]);
});

test.each(["zh-CN", "en"] as const)("its pages are fit to be read by anybody in %s", async (locale) => {
  const page = await administrator(locale);
  await page.goto(paths.policy(SIXTH));
  const start = page.getByRole("button", { name: deskCopy(locale).policies.policy.start });
  if (await start.count()) {
    await follow(start);
    await start.waitFor({ state: "detached" });
  }
  const pages = [
    paths.policyPromises(SIXTH),
    paths.policyPromises(SIXTH, "draft"),
    paths.policyPromiseAdd(SIXTH),
    paths.policyPromiseRemove(SIXTH, "kept-encrypted"),
    paths.policyTextEdit(SIXTH),
    paths.policySection(SIXTH, "consents"),
    paths.policySection(SIXTH, "right-delete"),
    paths.policyCompare(SIXTH),
  ];
  for (const path of pages) {
    await page.goto(path);
    expect([path, await findingsOn(page, locale, { inBoth: true })]).toEqual([path, []]);
  }
  await page.goto(paths.policyPromiseAdd(SIXTH));
  await follow(page.locator("#send"));
  await page.getByText(sharedCopy(locale).fieldErrors.required).first().waitFor();
  expect(await findingsOn(page, locale, { inBoth: true })).toEqual([]);
});

test("a case file is asked for, made by a worker while its page says so, downloaded, and verified by an outsider with Node alone", async () => {
  const [manager, person] = [await stage.visit(), await stage.visit()];
  await signIn(manager, "compliance", "zh-CN");
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  await manager.goto(paths.caseFile(reference));
  const { why, submit, ready } = deskCopy("zh-CN").caseFile;
  await manager.getByLabel(why.choices.authority).check();
  await follow(manager.getByRole("button", { name: submit }));
  const link = manager.getByRole("link", { name: ready.download });
  await link.waitFor();
  expect(await findingsOn(manager, "zh-CN")).toEqual([]);
  const answer = await manager.request.get((await link.getAttribute("href")) ?? "");
  expect(await verifyZip(await answer.body())).toMatchObject({ code: 0 });
  await manager.goto(`${paths.ticket(reference)}?tab=journal`);
  for (const line of ["取了案卷", "下载了案卷"]) await manager.getByText(line).first().waitFor();
});

test.each(["zh-CN", "en"] as const)(
  "a report of a year with everything in it prints on four sheets, nothing cut off, in %s",
  async (locale) => {
    await fillYear2024(stage.portal.databaseUrl);
    const manager = await stage.visit({ locale });
    await signIn(manager, "compliance", locale);
    await manager.goto("/reports?from=2024-01-01&to=2024-12-31");
    expect(await manager.locator("[data-report] figure").count()).toBe(9);
    const margin = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };
    const sheets =
      (await manager.pdf({ format: "A4", margin })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(4);
    // As wide as a sheet between its margins.
    await manager.setViewportSize({ width: 718, height: 1_000 });
    await manager.emulateMedia({ media: "print" });
    const cut = await manager
      .locator("[data-report] figure")
      .evaluateAll((figures) =>
        figures
          .filter((figure) =>
            [...figure.querySelectorAll("table")].some(
              (table) => table.getBoundingClientRect().right > figure.getBoundingClientRect().right,
            ),
          )
          .map(({ textContent }) => textContent?.slice(0, 40)),
      );
    expect(cut).toEqual([]);
  },
);
