import { afterEach, describe, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { LOCALES, type Locale } from "#app/domain/language";
import { ccpa } from "#app/domain/policies/profiles/ccpa";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { paths } from "#app/paths";
import { atDesk, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { type Look, file, fileByHand, onward, somebody, track, trackByHand } from "./person";
import { follow, heading, mainOf } from "./reading";
import { useStage } from "./stage";

const stage = useStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

async function agentAt(locale: Locale) {
  const page = await stage.visit({ locale });
  await signIn(page, "agent", locale);
  return { page, ...atDesk(page, locale) };
}

describe.each(LOCALES)("in %s", (locale) => {
  const { rights, particulars, actions } = sharedCopy(locale);
  const { request } = portalCopy(locale);

  test("an objection to direct marketing: from the form to the letter, with nothing to weigh it by", async () => {
    const found: string[] = [];
    const look: Look = async (page, name) => {
      found.push(...(await findingsOn(page, locale, { inBoth: true })).map((finding) => `${name} ${finding}`));
    };
    const story = somebody("object", locale, gdpr);
    const person = await stage.visit({ locale });
    const reference = await fileByHand(person, stage.portal, story, look);
    const receipt = await stage.portal.mailbox.waitFor(
      ({ to, subject }) => to === story.email && subject.includes(reference),
    );
    expect(receipt.text).toContain(rights.object.name);

    const agent = await agentAt(locale);
    await agent.take(reference);
    await agent.verifyByHand(reference);
    expect(await mainOf(agent.page)).toContain(deskCopy(locale).ticket.facts.objections.marketing);
    expect(await mainOf(agent.page)).toContain(deskCopy(locale).ticket.clock.refuseBy);
    await press(agent.page, reference, "refuse", locale);
    const grounds = await mainOf(agent.page);
    expect(grounds).toContain(gdpr.ownGrounds.find(({ id }) => id === "manifestly-unfounded")!.name[locale]);
    expect(grounds).not.toMatch(/Compelling legitimate grounds|更重要的正当理由/);
    await agent.approve(reference, "");
    const done = locale === "en" ? "The newsletter is no longer sent" : "不再发送营销邮件";
    await agent.finish(reference, done);
    const letter = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(done));
    expect(letter.text).toContain(particulars.titles.object);
    expect(letter.text).toContain(gdpr.remedies.court[locale]);

    await trackByHand(person, stage.portal, story, reference, look);
    await person.getByRole("heading", { name: particulars.titles.object, exact: true }).waitFor();
    expect(found).toEqual([]);
    await person.context().close();
  });

  test("an opt-out of sale and sharing: nobody is asked who they are, neither on the page, nor by letter, nor at the desk", async () => {
    const found: string[] = [];
    const look: Look = async (page, name) => {
      found.push(...(await findingsOn(page, locale, { inBoth: true })).map((finding) => `${name} ${finding}`));
    };
    const story = somebody("opt-out", locale, ccpa);
    const person = await stage.visit({ locale });
    const reference = await fileByHand(person, stage.portal, story, look);
    const sent = await mainOf(person);
    expect(sent).toContain(request.sent.nextWithoutProof[0]);
    expect(sent).not.toContain(request.sent.checks.subject);
    const receipt = await stage.portal.mailbox.waitFor(
      ({ to, subject }) => to === story.email && subject.includes(reference),
    );
    expect(receipt.text).not.toMatch(/check who you are|核验您的身份/);

    const agent = await agentAt(locale);
    await press(agent.page, reference, "take", locale);
    await agent.page.getByRole("link", { name: actions.approve, exact: true }).waitFor();
    expect(await agent.page.getByRole("link", { name: actions.verify, exact: true }).count()).toBe(0);
    expect(await mainOf(agent.page)).toContain(deskCopy(locale).ticket.facts.identityNotAsked);
    await agent.approve(reference, "");
    const done = locale === "en" ? "No longer passed to advertising networks" : "不再提供给广告网络";
    await agent.finish(reference, done);
    const letter = await stage.portal.mailbox.waitFor(({ to, text }) => to === story.email && text.includes(done));
    expect(letter.text).toContain(particulars.titles["opt-out"]);
    await agent.page.goto(paths.ticket(reference));
    await trackByHand(person, stage.portal, story, reference, look);
    expect(await mainOf(person)).toContain(done);
    expect(found).toEqual([]);
    await person.context().close();
  });
});

test("a copy of specific pieces: the declaration is signed on the person's page before anybody can rely on it", async () => {
  const locale = "en";
  const found: string[] = [];
  const look: Look = async (page, name) => {
    found.push(...(await findingsOn(page, locale)).map((finding) => `${name} ${finding}`));
  };
  const { track: words, errors } = portalCopy(locale);
  const { fieldErrors } = sharedCopy(locale);
  const { declarations, actions } = deskCopy(locale);
  const story = somebody("copy", locale, ccpa);
  const person = await stage.visit({ locale });
  const reference = await file(person, stage.portal, story);
  const agent = await agentAt(locale);
  await agent.take(reference);
  const verify = async () => {
    await press(agent.page, reference, "verify", locale);
    await agent.page.locator("input[name=method][value=facts-and-declaration]").check();
    await agent.page
      .getByLabel(actions.verify.detail.label, { exact: true })
      .fill("Account, order and sign-up day agree");
    await follow(agent.page.getByRole("button", { name: actions.verify.submit }));
  };
  await verify();
  expect(await mainOf(agent.page)).toContain(fieldErrors["not-signed"]);
  expect(await agent.page.getByLabel(actions.verify.detail.label, { exact: true }).inputValue()).toContain("Account");

  await track(person, stage.portal, story, reference);
  await look(person, "to sign");
  await follow(person.getByRole("link", { name: words.declaration.open }));
  await heading(person, words.declaration.title);
  expect(await mainOf(person)).toContain(ccpa.declaration!.own[locale]);
  await person.getByLabel(words.declaration.name.label, { exact: true }).fill(story.name);
  await onward(person);
  expect(await mainOf(person)).toContain(errors.line(words.declaration.agree.label, words.declaration.agree.missing));
  expect(await person.getByLabel(words.declaration.name.label, { exact: true }).inputValue()).toBe(story.name);
  await look(person, "not ticked");
  await person.getByRole("checkbox", { name: words.declaration.agree.text }).check();
  await onward(person);
  await person.getByRole("heading", { name: words.declaration.doneTitle }).waitFor();
  await look(person, "signed");
  await stage.portal.mailbox.waitFor(({ to, subject }) => to === story.email && subject.includes("you signed"));

  await verify();
  await agent.page.waitForURL(`**/desk/tickets/${reference}`);
  await follow(agent.page.getByRole("link", { name: story.name }));
  await heading(agent.page, declarations.one);
  expect(await mainOf(agent.page)).toContain(ccpa.declaration!.own[locale]);
  await look(agent.page, "kept");
  expect(found).toEqual([]);
  await person.context().close();
});

test("an agent's request: the person is asked by a link without account, denies it, and the desk goes no further", async () => {
  const locale = "en";
  const found: string[] = [];
  const look: Look = async (page, name) => {
    found.push(...(await findingsOn(page, locale)).map((finding) => `${name} ${finding}`));
  };
  const { permission: asked } = portalCopy(locale);
  const { permission, actions } = deskCopy(locale);
  const { refusals } = sharedCopy(locale);
  const requester = {
    kind: "agent",
    subjectName: "Mary Planted",
    authority: "Ask to see the data",
    authorityUntil: "",
  } as const;
  const story = somebody("access", locale, ccpa, requester);
  const [filer, reader] = [await stage.visit({ locale }), await stage.visit({ locale })];
  const person = await stage.visit({ locale, options: { javaScriptEnabled: false } });
  const reference = await file(filer, stage.portal, story);
  const agent = await agentAt(locale);
  await agent.take(reference);
  await press(agent.page, reference, "verify", locale);
  await look(agent.page, "verify an agent");
  await follow(agent.page.getByRole("link", { name: permission.ask, exact: true }));
  await heading(agent.page, permission.title.principal);
  await agent.page.locator("#email").fill(story.email);
  await agent.page.getByRole("checkbox", { name: permission.known.principal }).check();
  await follow(agent.page.getByRole("button", { name: permission.submit }));
  expect(await mainOf(agent.page)).toContain(refusals["asked-self"]);
  await look(agent.page, "nobody is asked about themselves");
  const address = `mary-${process.pid}@person.example`;
  await agent.page.locator("#email").fill(address);
  await follow(agent.page.getByRole("button", { name: permission.submit }));
  await agent.page.waitForURL(`**/desk/tickets/${reference}?tab=tasks`);

  const letter = await stage.portal.mailbox.waitFor(({ to }) => to === address);
  expect(letter.text).not.toContain(story.name);
  const link = /https?:\/\/\S*\/answer\/\S+/.exec(letter.text)![0];
  await reader.goto(link);
  await look(reader, "asked");
  await person.goto(link);
  await heading(person, asked.title.principal);
  expect(await mainOf(person)).toContain(story.name);
  await onward(reader);
  await look(reader, "nothing chosen");
  await reader.getByRole("radio", { name: asked.answers.principal.given.text }).check();
  await onward(reader);
  await look(reader, "looked at");
  await person.getByRole("radio", { name: asked.answers.principal.denied.text }).check();
  await onward(person);
  await heading(person, asked.check.title);
  await onward(person);
  await heading(person, asked.denied.title);

  await agent.page.goto(paths.ticketAction(reference, "verify"));
  expect(await mainOf(agent.page)).toContain(permission.states.denied);
  await agent.page.getByRole("radio", { name: actions.verify.authority.ways["power-of-attorney"].text }).check();
  await follow(agent.page.getByRole("button", { name: actions.verify.submit }));
  expect(await mainOf(agent.page)).toContain(sharedCopy(locale).fieldErrors["answered-no"]);
  await look(agent.page, "denied");
  expect(found).toEqual([]);
  await person.context().close();
});
