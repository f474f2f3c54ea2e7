import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { deskCopy } from "#app/copy/desk";
import type { CopyLocale } from "#app/copy/locale";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { pdf, photo } from "#tests/factories/uploads";
import { atDesk, press, signIn } from "./colleague";
import { file, somebody, track } from "./person";
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
    const reference = await file(person, stage.portal, story, async (_, name) => {
      if (name !== "evidence") return;
      await send("not-a-picture.png", "image/png", Buffer.from("<html>"));
      await person.getByText(sharedCopy(locale).refusals["file-kind"]).first().waitFor();
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
    await agentPage.locator("input[name=items]").first().check();
    await follow(agentPage.getByRole("button", { name: desk.actions["ask-evidence"].submit }));
    await stage.portal.mailbox.waitFor(({ to, html }) => to === story.email && (html ?? "").includes("</ul>"));

    await track(person, stage.portal, story, reference);
    await person.getByRole("heading", { name: words.asked.title }).waitFor();
    await send("proof.jpg", "image/jpeg", await photo());
    await person.getByText("proof.jpg").first().waitFor();
    await follow(person.getByRole("button", { name: words.asked.submit }));
    await person.getByRole("heading", { name: words.asked.title }).waitFor({ state: "detached" });

    await agent.verify(reference);
    await agent.approve(reference, "");
    await agent.finish(reference, locale === "en" ? "Your copy is ready." : "副本已备好。");
    await person.reload();
    await person.getByRole("heading", { name: words.package.title }).waitFor();
    const shown = /\b[0-9a-f]{64}\b/.exec(await person.locator("#package-card").innerText())![0];
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
  },
);
