import type { Page } from "playwright-core";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { sharedCopy } from "#app/copy/shared";
import { addMonths } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { GROUNDS, type GroundId } from "#app/domain/policies/profile/ground-catalogue";
import { DUTY_GROUND } from "#app/domain/policies/profile/grounds";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { paths } from "#app/paths";
import demoStaff from "#prisma/demo-staff.json";
import { byPost, FORM } from "./by-post";
import { follow } from "./reading";

/** When a trade was completed that the law still has kept, as colleagues write it down. */
export const TRADE_DONE = addMonths(civilDateIn(new Date(), resourceGo.zone), -7);

export type Colleague = "agent" | "reviewer" | "compliance" | "administrator";

/** Signs a demo colleague in. */
export async function signIn(page: Page, who: Colleague, locale: CopyLocale): Promise<void> {
  const { email, password } = demoStaff.find(({ role }) => role === who)!;
  const words = deskCopy(locale).signIn;
  await page.goto("/desk/sign-in");
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password).fill(password);
  await follow(page.getByRole("button", { name: words.submit }));
  await page.waitForURL((url) => url.pathname === "/desk");
}

/** Signs a colleague out, by the menu that has their name. */
export async function signOut(page: Page, locale: CopyLocale): Promise<void> {
  await page.locator("[data-menu] summary").press("Space");
  await follow(page.getByRole("button", { name: deskCopy(locale).frame.signOut }));
}

/** Has a draft published from its policy's page: proposed by who is there, agreed to by another, who looks at it. */
export async function publishByTwo(page: Page, second: Page, version: number, looked = async () => {}): Promise<void> {
  const { policies } = deskCopy("zh-CN");
  const { proposals } = policies;
  await follow(page.getByRole("link", { name: policies.draft.toPublish }));
  await page.locator("#note").fill("按监管来函修改");
  await follow(page.getByRole("button", { name: proposals.propose.submit(version) }));
  await page.getByText(proposals.propose.done).waitFor();
  await signIn(second, "compliance", "zh-CN");
  await second.goto(paths.policies());
  await follow(second.getByRole("link", { name: proposals.list.waiting }));
  await second.getByText("按监管来函修改").waitFor();
  await looked();
  await follow(second.getByRole("button", { name: proposals.page.agree.publish }));
  await second.getByText(proposals.done.inForce).waitFor();
  await second.context().close();
}

/** Presses one of the ticket's buttons. What opens a form is a link, which is waited for; what is done at once is a button. */
export async function press(page: Page, reference: string, action: StaffAction, locale: CopyLocale): Promise<void> {
  await page.goto(`/desk/tickets/${reference}`);
  const bar = page.getByRole("group", { name: deskCopy(locale).ticket.actionsLabel });
  const name = sharedCopy(locale).actions[action];
  const [form, done] = [bar.getByRole("link", { name, exact: true }), bar.getByRole("button", { name, exact: true })];
  await form.or(done).waitFor();
  if ((await form.count()) === 0) return follow(done);
  await follow(form);
  await page.waitForURL(`**/desk/tickets/${reference}/${action}`);
}

/** Fills texts by their labels and sends the page's form. */
async function send(
  page: Page,
  reference: string,
  action: StaffAction,
  locale: CopyLocale,
  texts: Record<string, string>,
): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  await follow(page.getByRole("button", { name: deskCopy(locale).actions[action].submit }));
  await page.waitForURL(`**/desk/tickets/${reference}`);
}

/** Says what only the right's own answer says, where the form asks for it; the first choice of each. */
async function sayParticulars(page: Page, words: string): Promise<void> {
  for (const field of await page.locator("textarea[name^='particulars.']").all()) await field.fill(words);
  for (const day of await page.locator("input[name='particulars.since']").all()) await day.fill("2026-11-24");
  const choices = page.locator("input[type=radio][name^='particulars.']");
  const names = await choices.evaluateAll((radios) => radios.map((radio) => radio.getAttribute("name")));
  for (const name of new Set(names)) await page.locator(`input[name='${name}']`).first().check();
}

/** Where what was found is asked for: something in the first category, nothing in the others, and no data of others in it. */
async function answerGrid(page: Page, found: string): Promise<void> {
  const lines = page.locator("textarea[name$='.lines']");
  if ((await page.locator("select[name$='.state']").count()) === 0) return;
  await lines.first().fill(found);
  for (const rest of await page.locator("input[name=rest][value=nothing]").all()) await rest.check();
  await page.locator("input[name=redacted]").check();
}

/** What a colleague does to a ticket at the desk, page by page, in a language. */
export function atDesk(page: Page, locale: CopyLocale) {
  const { actions, access } = deskCopy(locale);
  const en = locale === "en";
  const compared = en ? "Order number and date agree" : "订单号和日期一致";
  const open = (reference: string, action: StaffAction) => press(page, reference, action, locale);
  return {
    async takeByHand(reference: string) {
      await open(reference, "take");
      await page.getByRole("link", { name: sharedCopy(locale).actions.verify, exact: true }).waitFor();
    },
    async verifyByHand(reference: string) {
      await open(reference, "verify");
      await page.locator("input[name=method][value=code-and-facts]").check();
      // Of a correction it is said which facts were compared, and none of them is what is to be corrected.
      const other = page.locator("input[name=compared][value=something-else]");
      if ((await other.count()) > 0) await other.check();
      await send(page, reference, "verify", locale, { [actions.verify.detail.label]: compared });
    },
    /** Takes a ticket by post: for stories that begin after that. */
    async take(reference: string) {
      const post = byPost(page);
      const there = await post.send(await post.open(paths.ticket(reference)), "form[action$='/take']");
      if (!there.page.querySelector("a[href$='/verify']")) throw new Error(`${reference} was not taken`);
    },
    /** Verifies by post who asks: for stories that begin after that. */
    async verify(reference: string) {
      const post = byPost(page);
      const form = await post.open(paths.ticketAction(reference, "verify"));
      const other = form.page.querySelector("input[name=compared][value=something-else]");
      const there = await post.send(form, FORM, {
        method: "code-and-facts",
        detail: compared,
        ...(other ? { compared: "something-else" } : {}),
      });
      if (there.url.pathname !== paths.ticket(reference)) throw new Error(`${reference} was not verified`);
    },
    /** Verifies both, the minor and who has the guardianship, and the guardian. */
    async verifyGuardian(reference: string) {
      await open(reference, "verify");
      const { confirmations, behalf } = actions.verify;
      for (const each of ["child-identity", "guardianship"] as const)
        await page.getByRole("checkbox", { name: confirmations[each].text }).check();
      await page.locator("input[name=subjectMethod][value=document]").check();
      await page.locator("input[name=method][value=document]").check();
      await send(page, reference, "verify", locale, {
        [behalf.guardian.detail.label]: en ? "The family register agrees with the account" : "户口簿与账号资料一致",
        [actions.verify.detail.label]: en ? "The passport agrees with the name given" : "身份证姓名与申请一致",
      });
    },
    /** Asks to see a ticket about a minor, from the page that stands in its place. */
    async askToSee(reference: string, reason: string) {
      await page.goto(`/desk/tickets/${reference}`);
      await page.waitForURL(`**/desk/tickets/${reference}/access`);
      await page.getByLabel(access.ask.reason.label, { exact: true }).fill(reason);
      await follow(page.getByRole("button", { name: access.ask.submit }));
      await page.getByText(access.states.waitingWord, { exact: true }).waitFor();
    },
    /** Finds what was asked in the list and approves it. */
    async letSee(reference: string) {
      await page.goto("/desk");
      await follow(page.getByRole("link", { name: access.view }));
      await follow(page.getByRole("table", { name: access.list.open }).getByRole("link", { name: reference }));
      await page.locator("input[name=decision][value=approved]").check();
      await follow(page.getByRole("button", { name: access.decide.submit }));
      await page.waitForURL("**/desk/access");
      await page
        .getByRole("table", { name: access.list.decided })
        .getByRole("link", { name: reference })
        .first()
        .waitFor();
    },
    async ask(reference: string, question: string) {
      await open(reference, "ask");
      await send(page, reference, "ask", locale, { [actions.ask.question.label]: question });
    },
    async approve(reference: string, note: string) {
      await open(reference, "approve");
      // A transfer is agreed to once each of its conditions holds.
      for (const condition of await page.locator("input[type=checkbox][name='conditions']").all())
        await condition.check();
      await page.locator("textarea[name=note]").fill(note);
      await send(page, reference, "approve", locale, {});
    },
    async refuse(reference: string, ground: GroundId, explanation: string) {
      await open(reference, "refuse");
      const name = GROUNDS[ground].name[locale];
      await page.getByRole("checkbox", { name }).check();
      if (ground === DUTY_GROUND) {
        await page.locator("select[name$='.dutyId']").selectOption("e-commerce");
        await page.locator("input[name$='.eventOn']").fill(TRADE_DONE);
      }
      await send(page, reference, "refuse", locale, { [actions.refuse.explanation(name)]: explanation });
    },
    async confirmRefusal(reference: string) {
      await open(reference, "confirm-refusal");
      await send(page, reference, "confirm-refusal", locale, {});
    },
    async block(reference: string, blocker: string) {
      await open(reference, "block");
      await page.getByRole("checkbox", { name: blocker }).check();
      await send(page, reference, "block", locale, {});
    },
    async extend(reference: string, reason: string) {
      await open(reference, "extend");
      await send(page, reference, "extend", locale, { [actions.extend.reason.label]: reason });
    },
    /** Says of every system still open that the account is gone from it. */
    async proveGone(reference: string) {
      const form = page.locator("form:has(input[name=result][value=gone])");
      for (
        await page.goto(`/desk/tickets/${reference}?tab=tasks`);
        (await form.count()) > 0;
        await page.waitForURL(`**/desk/tickets/${reference}?tab=tasks`)
      ) {
        const left = await form.count();
        await form
          .first()
          .locator("textarea")
          .fill(en ? "Signing in says the account does not exist" : "用原账号登录，提示账号不存在");
        await follow(form.first().getByRole("button"));
        await page.waitForFunction(
          (before) => document.querySelectorAll("form input[name=result][value=gone]").length < before,
          left,
        );
      }
    },
    /** Gives every item on the form the first outcome there is, and says what was done. */
    async finish(reference: string, done: string) {
      await this.proveGone(reference);
      await open(reference, "finish");
      await page.locator("textarea[name=where]").waitFor();
      await answerGrid(page, en ? "Phone: 139****7781" : "手机号：139****7781");
      for (const outcome of await page.locator("#items select[name$='.outcome']").all())
        await outcome.selectOption({ index: 1 });
      await page.locator("textarea[name$='.note']").first().fill(done);
      await page.locator("textarea[name=where]").fill(en ? "Orders, SMS" : "订单系统、短信平台");
      await sayParticulars(page, done);
      await send(page, reference, "finish", locale, {});
    },
  };
}
