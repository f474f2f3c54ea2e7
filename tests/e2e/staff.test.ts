import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { addMonths } from "#app/domain/clock/dates/civil-date";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { sharedCopy } from "#app/copy/shared";
import { paths } from "#app/paths";
import { CLIENT, startCompany } from "#tests/support/company-provider";
import demoStaff from "#prisma/demo-staff.json";
import { byPost, FORM } from "./by-post";
import { atDesk, signIn, signOut } from "./colleague";
import { findingsOn } from "./look";
import { file, somebody } from "./person";
import { follow } from "./reading";
import { useOwnStage } from "./stage";

const company = await startCompany(() => new URL(paths.companyCallback(), stage.portal.url).href);
const stage = useOwnStage(
  {
    OIDC_ISSUER: company.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_LABEL: "Example Ltd",
  },
  { named: true },
);
afterAll(() => company.stop());

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

/** Invites somebody who will be an agent. In: the page of an administrator who is signed in, in English. */
async function inviteAgent(admin: Page, name: string, email: string): Promise<void> {
  const { staff, frame } = deskCopy("en");
  await follow(admin.getByRole("link", { name: frame.staff, exact: true }));
  await follow(admin.getByRole("link", { name: staff.invite.open }));
  await admin.getByLabel(staff.invite.name, { exact: true }).fill(name);
  await admin.getByLabel(staff.invite.email.label).fill(email);
  await admin.locator("input[name=role][value=agent]").check();
  await follow(admin.getByRole("button", { name: staff.invite.submit }));
  await admin.getByText(staff.done.invited).waitFor();
}

test("whom the company does not vouch for stays out; an invited colleague comes in with the company's account and takes a ticket", async () => {
  const { company: text } = deskCopy("en").signIn;
  const [admin, stranger, newcomer, person] = [
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit(),
  ];
  company.letIn({ sub: "s-1", email: "stranger@rightsdesk.example" });
  await stranger.goto(paths.signIn());
  await follow(stranger.getByRole("link", { name: text.button("Example Ltd") }));
  await stranger.getByText(sharedCopy("en").refusals["company-nobody"]).waitFor();
  expect(await findingsOn(stranger, "en")).toEqual([]);

  const email = "oona@rightsdesk.example";
  await signIn(admin, "administrator", "en");
  await inviteAgent(admin, "Oona Open", email);
  company.letIn({ sub: "s-2", email });
  await newcomer.goto(paths.signIn());
  expect(await findingsOn(newcomer, "en")).toEqual([]);
  await follow(newcomer.getByRole("link", { name: text.button("Example Ltd") }));
  await newcomer.waitForURL((url) => url.pathname === "/desk");
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  const desk = atDesk(newcomer, "en");
  await desk.take(reference);
  await desk.verify(reference);
  await desk.approve(reference, "Everything agrees");
});

/** Gives a browser a device that holds passkeys, and unlocks them for its owner. */
async function giveDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

/** Adds a passkey to one's own account. */
async function addPasskey(page: Page, password: string): Promise<void> {
  const { account, signIn: words } = deskCopy("en");
  await page.goto(paths.account());
  await follow(page.getByRole("link", { name: account.passkeys.add }));
  expect(await findingsOn(page, "en")).toEqual([]);
  await page.getByLabel(account.passkeys.name.label, { exact: true }).fill("Nora's computer");
  await page.getByLabel(words.enrol.begin.password).fill(password);
  await follow(page.getByRole("button", { name: account.passkeys.begin }));
  expect(await findingsOn(page, "en")).toEqual([]);
  await follow(page.getByRole("button", { name: account.passkeys.make }));
  await page.getByRole("table", { name: account.passkeys.title }).getByText("Nora's computer").waitFor();
  expect(await findingsOn(page, "en")).toEqual([]);
}

test("an invited colleague comes by the letter's link, registers a passkey, signs in with it and decides; once disabled, an open tab says so at its next click", async () => {
  const { staff, signIn: words } = deskCopy("en");
  const password = "copper lantern over seven bridges";
  const [admin, newcomer, person] = [
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit(),
  ];
  const email = "newcomer@rightsdesk.example";
  await signIn(admin, "administrator", "en");
  await follow(admin.getByRole("link", { name: deskCopy("en").frame.staff, exact: true }));
  expect(await findingsOn(admin, "en")).toEqual([]);
  await inviteAgent(admin, "Nora Newcomer", email);
  expect(await findingsOn(admin, "en")).toEqual([]);

  const { text } = await stage.portal.mailbox.waitFor(({ to }) => to === email);
  const [link = ""] = /https?:\S+\/desk\/link\/\S+/.exec(text) ?? [];
  await newcomer.goto(link);
  expect(newcomer.url()).toMatch(/\/desk\/link$/);
  expect(await findingsOn(newcomer, "en")).toEqual([]);
  await newcomer.getByLabel(words.link.password.label, { exact: true }).fill("password password");
  await newcomer.getByLabel(words.link.again).fill("password password");
  await follow(newcomer.getByRole("button", { name: words.link.submit }));
  await newcomer.getByText(sharedCopy("en").refusals["password-easy"]).first().waitFor();
  await newcomer.getByLabel(words.link.password.label, { exact: true }).fill(password);
  await newcomer.getByLabel(words.link.again).fill(password);
  await follow(newcomer.getByRole("button", { name: words.link.submit }));
  await newcomer.waitForURL((url) => url.pathname === "/desk");

  await giveDevice(newcomer);
  await addPasskey(newcomer, password);
  await signOut(newcomer, "en");
  await newcomer.getByLabel(words.email).fill(email);
  await newcomer.getByLabel(words.password).fill(password);
  await follow(newcomer.getByRole("button", { name: words.submit }));
  await newcomer.getByText(words.passkey.second.lead).waitFor();
  expect(await findingsOn(newcomer, "en")).toEqual([]);
  await follow(newcomer.getByRole("button", { name: words.passkey.submit }));
  await newcomer.waitForURL((url) => url.pathname === "/desk");
  await signOut(newcomer, "en");
  await follow(newcomer.getByRole("link", { name: words.passkey.open }));
  expect(await findingsOn(newcomer, "en")).toEqual([]);
  await follow(newcomer.getByRole("button", { name: words.passkey.submit }));
  await newcomer.waitForURL((url) => url.pathname === "/desk");

  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  const desk = atDesk(newcomer, "en");
  await desk.take(reference);
  await desk.verify(reference);
  await desk.approve(reference, "Everything agrees");

  await admin.reload();
  await follow(admin.getByRole("link", { name: staff.acts.disable.title }));
  await follow(admin.getByRole("button", { name: staff.acts.disable.submit }));
  await admin.getByText(staff.done.disable).waitFor();
  await newcomer.goto(`/desk/tickets/${reference}`);
  await newcomer.getByText(words.ended.disabled.word).waitFor();
  expect(newcomer.url()).toContain("/desk/sign-in");

  await follow(admin.getByRole("link", { name: staff.tickets.open }));
  await admin.locator("input[name=to][value=queue]").check();
  await follow(admin.getByRole("button", { name: staff.tickets.submit }));
  await admin.getByText(staff.done.tickets).waitFor();
  await follow(admin.getByRole("link", { name: staff.deeds.open }));
  await admin.getByRole("link", { name: reference }).first().waitFor();
  expect(await findingsOn(admin, "en")).toEqual([]);
});

test("an administrator sees how all of it runs, and has the journal verified", async () => {
  const { frame, operations: say } = deskCopy("en");
  const admin = await stage.visit({ locale: "en" });
  await signIn(admin, "administrator", "en");
  await follow(admin.getByRole("link", { name: frame.operations, exact: true }));
  await admin.getByRole("link", { name: say.needs.journal("never") }).waitFor();
  await admin.locator("details").evaluateAll((parts) => parts.forEach((part) => part.setAttribute("open", "")));
  await admin.getByRole("table", { name: say.timers.title }).getByText(say.timers.names["mark-breaches"]!).waitFor();
  expect(await findingsOn(admin, "en")).toEqual([]);
  await follow(admin.getByRole("button", { name: say.journal.submit }));
  await admin.getByText(say.done.journal.text).waitFor();
  const verified = admin.locator("#journal").getByText(/^Whole:/);
  while ((await verified.count()) === 0) await admin.goto(paths.operations());
  await admin.locator("#journal").getByText(say.journal.by("何平")).waitFor({ state: "attached" });
});

test("a rule gives a new ticket to who has least to do; while they are away their stand-in has it, and finds it in their inbox", async () => {
  const { away, escalation, frame, giving, told } = deskCopy("en");
  const [admin, standIn, person] = [
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit(),
  ];
  const nameOf = (role: string) => demoStaff.find((each) => each.role === role)!.name;
  await signIn(admin, "administrator", "en");
  await follow(admin.getByRole("link", { name: frame.staff, exact: true }));
  await follow(admin.getByRole("link", { name: giving.title }));
  expect(await findingsOn(admin, "en")).toEqual([]);
  await follow(admin.getByRole("link", { name: giving.changeLabel(giving.scopes.all) }));
  await admin.locator("input[name=mode][value=least-load]").check();
  await follow(admin.getByRole("button", { name: giving.mode.submit }));
  await admin.getByText(giving.done.mode).waitFor();
  expect(await findingsOn(admin, "en")).toEqual([]);

  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  const given = admin.getByText(/^Given to .+ by the rule/);
  while ((await given.count()) === 0) await admin.goto(`${paths.ticket(reference)}?tab=journal`);
  const [, holder] = /^Given to (.+) by the rule/.exec(await given.innerText())!;
  const other = holder === nameOf("reviewer") ? "agent" : "reviewer";
  await admin.goto(paths.ticketAssign(reference));
  await admin
    .getByText(/^\d+ open, \d+ due this week$/)
    .first()
    .waitFor();
  expect(await findingsOn(admin, "en")).toEqual([]);

  const today = civilDateIn(new Date(), resourceGo.zone);
  await admin.goto(paths.awayNew());
  await admin.locator("select[name=who]").selectOption({ label: holder! });
  await follow(admin.getByRole("button", { name: away.enter.submit }));
  await admin.getByText(sharedCopy("en").fieldErrors.required).first().waitFor();
  await admin.getByLabel(away.enter.from).fill(today);
  await admin.getByLabel(away.enter.to).fill(addMonths(today, 2));
  await admin.locator("select[name=standIn]").selectOption({ label: nameOf(other) });
  expect(await findingsOn(admin, "en")).toEqual([]);
  await follow(admin.getByRole("button", { name: away.enter.submit }));
  await admin.getByText(away.done.entered).waitFor();
  expect(await findingsOn(admin, "en")).toEqual([]);
  const covered = admin.getByText(new RegExp(`^Given to ${nameOf(other)}, who stands in`));
  while ((await covered.count()) === 0) await admin.goto(`${paths.ticket(reference)}?tab=journal`);
  await signIn(standIn, other, "en");
  await follow(standIn.getByRole("link", { name: told.link }));
  await follow(standIn.getByRole("link", { name: told.line(told.kinds.assigned, reference, null) }));
  await standIn.getByRole("heading", { name: reference }).waitFor();

  await follow(admin.getByRole("link", { name: frame.policies, exact: true }));
  await follow(admin.getByRole("link", { name: escalation.title }));
  await follow(admin.getByRole("link", { name: escalation.changeLabel(escalation.forAll) }));
  await admin.locator("select[name='steps[0].to']").selectOption("lead");
  await admin.locator("input[name='steps[0].days']").fill("1");
  expect(await findingsOn(admin, "en")).toEqual([]);
  await follow(admin.getByRole("button", { name: escalation.edit.submit }));
  await admin.getByText(escalation.step(escalation.to.lead, escalation.day(-1))).waitFor();
  expect(await findingsOn(admin, "en")).toEqual([]);

  const post = byPost(admin);
  await post.send(await post.open(paths.givingScope("all")), FORM, { mode: "nobody" });
  await admin.goto(paths.away());
  await follow(admin.getByRole("link", { name: new RegExp(`^${away.end.label(holder!, "")}`) }));
  await follow(admin.getByRole("button", { name: away.end.submit }));
  await admin.getByText(away.done.ended).waitFor();
});

test("an administrator gives a policy to one team and another to a second: neither sees what the other has", async () => {
  const { staff, teams, frame, problems } = deskCopy("en");
  const [admin, agent, reviewer, person] = [
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit({ locale: "en" }),
    await stage.visit(),
  ];
  const reference = await file(person, stage.portal, somebody("access", "zh-CN"));
  await signIn(agent, "agent", "en");
  await signIn(reviewer, "reviewer", "en");
  await signIn(admin, "administrator", "en");
  const nameOf = (role: string) => demoStaff.find((each) => each.role === role)!.name;

  /** Makes a team with one policy and one member, from the page of all teams. */
  async function team(name: string, policyId: string, role: "agent" | "reviewer"): Promise<void> {
    await follow(admin.getByRole("link", { name: teams.make.open }));
    await follow(admin.getByRole("button", { name: teams.make.submit }));
    await admin.getByText(sharedCopy("en").fieldErrors.required).first().waitFor();
    await admin.getByLabel(teams.name.label).fill(name);
    await follow(admin.getByRole("button", { name: teams.make.submit }));
    const [holds, members] = [admin.locator("#holds"), admin.locator("#members")];
    await follow(holds.getByRole("link", { name: teams.holds.add }));
    await admin.locator("select[name=policy]").selectOption(policyId);
    await follow(admin.getByRole("button", { name: teams.holds.submit }));
    await follow(members.getByRole("link", { name: teams.members.add }));
    await admin.locator("select[name=who]").selectOption({ label: nameOf(role) });
    await admin.locator(`input[name=role][value=${role}]`).check();
    expect(await findingsOn(admin, "en")).toEqual([]);
    await follow(admin.getByRole("button", { name: teams.members.submit }));
    expect(await findingsOn(admin, "en")).toEqual([]);
    await follow(admin.getByRole("link", { name: teams.title, exact: true }));
  }

  await follow(admin.getByRole("link", { name: frame.staff, exact: true }));
  await follow(admin.getByRole("link", { name: teams.title, exact: true }));
  await admin.getByText(teams.empty.title).waitFor();
  await team("North", "resource-go", "agent");
  await team("South", "baiju", "reviewer");
  expect(await findingsOn(admin, "en")).toEqual([]);

  const [open, gone] = [sharedCopy("en").actions.take, problems.missing.ticket.title];
  await agent.goto(paths.ticket(reference));
  await agent.getByRole("button", { name: open }).waitFor();
  await reviewer.goto(paths.ticket(reference));
  await reviewer.getByText(gone).waitFor();
  await reviewer.goto(paths.desk());
  expect(await reviewer.getByRole("link", { name: reference }).count()).toBe(0);
  await admin.goto(paths.ticket(reference));
  await admin.getByRole("heading", { name: reference }).waitFor();

  await follow(admin.getByRole("link", { name: frame.staff, exact: true }));
  await follow(admin.getByRole("link", { name: nameOf("agent") }));
  await admin.getByText(teams.inTeam("North", sharedCopy("en").roles.agent)).waitFor();
  expect(await admin.getByText(staff.tickets.stranded.word).count()).toBe(0);
});
