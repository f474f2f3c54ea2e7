import type { Page } from "playwright-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { sharedCopy } from "#app/copy/shared";
import type { Profile } from "#app/domain/policies/profile/profile";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { yishou } from "#app/domain/policies/profiles/yishou";
import type { ParticularName, ParticularRight } from "#app/domain/tickets/workflow/particulars";
import { atDesk, press, signIn } from "./colleague";
import { file, somebody, track } from "./person";
import { follow, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();
const desks = {} as Record<CopyLocale, Page>;

beforeAll(async () => {
  for (const locale of ["zh-CN", "en"] as const) {
    desks[locale] = await stage.visit({ locale });
    await signIn(desks[locale], "agent", locale);
  }
});

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

type Told = Partial<Record<ParticularName, string>>;
type Way = [
  right: ParticularRight,
  policy: Profile,
  locale: CopyLocale,
  written: Told,
  chosen: Told,
  missing: readonly ParticularName[],
];

const WAYS: Way[] = [
  [
    "personalisation",
    yishou,
    "zh-CN",
    { places: "首页推荐和短信", still: "仍有广告，但不再按浏览记录挑选" },
    {},
    ["places"],
  ],
  [
    "automated",
    gdpr,
    "en",
    { logic: "A score of the last year's payments", factors: "Late payments", decided: "The limit is given back" },
    { review: "changed" },
    ["logic", "factors", "review"],
  ],
  [
    "restrict",
    gdpr,
    "zh-CN",
    { processing: "不再向物流公司提供电话", since: "2026-11-24", until: "2027-11-24" },
    { measure: "limited" },
    ["processing", "since", "measure"],
  ],
];

async function finishedWith(
  page: Page,
  reference: string,
  locale: CopyLocale,
  { written, chosen, missing }: { written: Told; chosen: Told; missing: readonly ParticularName[] },
): Promise<void> {
  const words = deskCopy(locale);
  const { names, choices } = sharedCopy(locale).particulars;
  await press(page, reference, "finish", locale);
  for (const outcome of await page.locator("select[name$='.outcome']").all()) await outcome.selectOption({ index: 1 });
  await page.locator("textarea[name=where]").fill("CRM");
  await follow(page.getByRole("button", { name: words.actions.finish.submit }));
  // What only this right asks for is missing; each line leads to its field.
  for (const name of missing) {
    const line = page.getByRole("link", { name: new RegExp(`^${names[name]}`) });
    const target = await line.getAttribute("href");
    expect(await page.locator(`[id="${target!.slice(1)}"]`).count()).toBe(1);
  }
  for (const [name, value] of Object.entries(written)) await page.locator(`[name="particulars.${name}"]`).fill(value);
  for (const [name, value] of Object.entries(chosen))
    await page.getByRole("radio", { name: (choices as Record<string, Record<string, string>>)[name]![value]! }).check();
  await follow(page.getByRole("button", { name: words.actions.finish.submit }));
  await page.waitForURL(({ pathname }) => pathname === `/desk/tickets/${reference}`);
}

test.each(WAYS)(
  "%s: the answer says what is peculiar to it, at the desk, in the letter and on the person's page",
  async (right, policy, locale, written, chosen, missing) => {
    const { portal } = stage;
    const story = somebody(right, locale, policy);
    const person = await stage.visit({ locale });
    const reference = await file(person, portal, story);
    const agent = atDesk(desks[locale], locale);
    await agent.take(reference);
    await agent.verify(reference);
    await agent.approve(reference, "");
    await finishedWith(desks[locale], reference, locale, { written, chosen, missing });
    const words = [
      written.places,
      written.still,
      written.logic,
      written.factors,
      written.decided,
      written.processing,
    ].filter((each) => each !== undefined);
    const letter = await portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(words[0]!));
    for (const each of words) expect(letter.text).toContain(each);
    await track(person, portal, story, reference);
    const { titles } = sharedCopy(locale).particulars;
    await person.getByRole("heading", { name: titles[right], exact: true }).waitFor();
    const page = await mainOf(person);
    for (const each of words) expect(page).toContain(each);
    await person.context().close();
  },
);
