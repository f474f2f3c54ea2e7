import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { portalCopy } from "#app/copy/portal";
import { LOCALES } from "#app/domain/language";
import { heicPhoto, pdf, photo } from "#tests/factories/uploads";
import { until } from "#tests/support/until";
import { expectAnnounced } from "./announced";
import { byPost } from "./by-post";
import { atDesk, press, signIn } from "./colleague";
import { findingsOn } from "./look";
import { fileByHand, somebody, track } from "./person";
import { follow } from "./reading";
import { useStage } from "./stage";

const stage = useStage();

afterEach(() => {
  expect(stage.errors.splice(0)).toEqual([]);
});

test.each(["zh-CN", "en"] satisfies CopyLocale[])(
  "papers sent when filing and when asked, without a script; data fetched, and their sum is right (%s)",
  async (locale) => {
    const words = portalCopy(locale).files;
    const desk = deskCopy(locale);
    const [person, agentPage] = [
      await stage.visit({ locale, options: { javaScriptEnabled: false } }),
      await stage.visit({ locale }),
    ];
    const send = async (name: string, mimeType: string, buffer: Buffer) => {
      await person.locator("#file").setInputFiles({ name, mimeType, buffer });
      await follow(person.getByRole("button", { name: words.upload.submit }));
    };
    const story = somebody("copy", locale);
    const reference = await fileByHand(person, stage.portal, story, async (_, name) => {
      if (name !== "evidence") return;
      await send("not-a-picture.png", "image/png", Buffer.from("<html>"));
      await expectAnnounced(person, locale, { code: "file-kind", measured: null });
      await send("wrong.jpg", "image/jpeg", await photo());
      await follow(person.getByRole("button", { name: words.remove }));
      await person.getByText(words.empty).waitFor();
      await send("bill of lading.pdf", "application/pdf", await pdf());
      await person.getByText("bill of lading.pdf").first().waitFor();
    });

    const agent = atDesk(agentPage, locale);
    await signIn(agentPage, "agent", locale);
    await agent.take(reference);
    await agentPage.goto(`/desk/tickets/${reference}?tab=files`);
    await follow(agentPage.getByRole("link", { name: "bill of lading.pdf" }));
    const picture = agentPage.getByRole("img", { name: desk.files.view.page(1, 1) });
    await picture.waitFor();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
    await press(agentPage, reference, "ask-evidence", locale);
    // Each time on offer says its last day in words, and none is later than what the request's own due date allows.
    for (const option of await agentPage.locator("label:has(input[name=days])").allInnerTexts())
      expect(option).toMatch(locale === "en" ? /day \d{1,2} \p{Lu}\w+ 20\d\d$/u : /20\d\d年\d{1,2}月\d{1,2}日（周.）$/);
    await agentPage.locator("input[name=items]").first().check();
    await follow(agentPage.getByRole("button", { name: desk.actions["ask-evidence"].submit }));
    for (const reader of LOCALES) {
      const colleague = await stage.visit({ locale: reader });
      await signIn(colleague, "agent", reader);
      await colleague.goto(`/desk/tickets/${reference}?tab=conversation`);
      expect([reader, await findingsOn(colleague, reader)]).toEqual([reader, []]);
      await colleague.context().close();
    }
    await stage.portal.mailbox.waitFor(({ to, html }) => to === story.email && (html ?? "").includes("</ul>"));

    await track(person, stage.portal, story, reference);
    await person.getByRole("heading", { name: words.asked.title }).waitFor();
    await send("long.pdf", "application/pdf", await pdf({ pages: 23 }));
    await expectAnnounced(person, locale, { code: "file-too-many-pages", measured: { is: 23, most: 20 } });
    await send("proof.heic", "image/heic", heicPhoto());
    await person.getByText("proof.heic").first().waitFor();
    await send("proof.jpg", "image/jpeg", await photo());
    await person.getByText("proof.jpg").first().waitFor();
    await follow(person.getByRole("button", { name: words.asked.submit }));
    await person.getByRole("heading", { name: words.asked.title }).waitFor({ state: "detached" });

    await agent.verify(reference);
    await agent.approve(reference, "");
    // Who only watches is offered nothing that would be denied.
    const manager = await stage.visit({ locale });
    await signIn(manager, "compliance", locale);
    await manager.goto(`/desk/tickets/${reference}?tab=files`);
    await manager.locator("#found").waitFor();
    expect(await manager.locator("#found").locator("a, button").count()).toBe(0);
    await manager.context().close();
    await agentPage.goto(`/desk/tickets/${reference}?tab=files`);
    await follow(agentPage.getByRole("link", { name: desk.files.found.write }));
    await agentPage.locator("#attach").selectOption({ index: 1 });
    await agentPage.locator("#file").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
    await follow(agentPage.getByRole("button", { name: desk.actions.finish.attach.submit, exact: true }));
    await expectAnnounced(agentPage, locale, { code: "table-unreadable", measured: null });
    expect(await findingsOn(agentPage, locale, { inBoth: true })).toEqual([]);
    await agent.finish(reference, locale === "en" ? "Your copy is ready." : "副本已备好。");
    await person.reload();
    await person.getByRole("heading", { name: words.package.title }).waitFor();
    const shown = /\b[0-9a-f]{64}\b/.exec(await person.locator("#package-card").innerText())![0];
    const address =
      stage.portal.url + (await person.getByRole("link", { name: words.package.download }).getAttribute("href"));
    const cookies = await person.context().cookies();
    const cookie = cookies.map(({ name: key, value }) => `${key}=${value}`).join("; ");
    for (const [headers, status] of [
      [{ Range: "bytes=0-9" }, 206],
      [{ Purpose: "prefetch" }, 204],
    ] as const)
      expect((await fetch(address, { headers: { Cookie: cookie, ...headers } })).status).toBe(status);
    expect((await fetch(address, { method: "HEAD", headers: { Cookie: cookie } })).status).toBe(200);
    const [download] = await Promise.all([
      person.waitForEvent("download"),
      person.getByRole("link", { name: words.package.download }).click(),
    ]);
    expect(
      createHash("sha256")
        .update(readFileSync(await download.path()))
        .digest("hex"),
    ).toBe(shown);
    expect(download.suggestedFilename()).toBe(`${reference}.zip`);
    // Of all that was asked for, the one that came whole is written down.
    const downloads = agentPage.locator("dt", { hasText: desk.files.package.downloads }).locator("+ dd");
    await until("the download is written down", async () => {
      const { page } = await byPost(agentPage).open(`/desk/tickets/${reference}?tab=files`);
      const name = page.querySelectorAll("dt").find(({ text }) => text === desk.files.package.downloads);
      return /\d/.test(name?.nextElementSibling?.text ?? "");
    });
    await agentPage.goto(`/desk/tickets/${reference}?tab=files`);
    expect((await downloads.innerText()).trim().split("\n")).toHaveLength(1);
  },
);
