import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type TestMailbox, testMailbox } from "#tests/support/test-mailbox";

let folder: string;
let mailbox: TestMailbox;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rightsdesk-mailbox-"));
  mailbox = await testMailbox(folder);
});

afterEach(async () => {
  await mailbox.down();
  rmSync(folder, { recursive: true, force: true });
});

async function send(
  subject: string,
  more: { html?: string; text?: string; attachments?: { filename: string; content: Buffer }[] } = {},
): Promise<void> {
  const transport = createTransport(mailbox.smtpUrl);
  await transport.sendMail({
    from: "RightsDesk <no-reply@rightsdesk.example>",
    to: "李雷 <li.lei@example.org>",
    subject,
    text: "您好",
    ...more,
  });
  transport.close();
}

const page = (place: string) => fetch(`${mailbox.url}${place}`);

test("letters are kept as they came, newest first, also over a restart", async () => {
  for (const subject of ["RD-1 您的申请", "RD-2", "RD-3"]) await send(subject, { html: "<p>您好</p>" });
  await mailbox.down();
  await mailbox.up();
  const letters = await mailbox.letters();
  expect(letters.map(({ subject }) => subject)).toEqual(["RD-3", "RD-2", "RD-1 您的申请"]);
  expect(letters[2]).toMatchObject({
    to: "li.lei@example.org",
    from: "no-reply@rightsdesk.example",
    text: "您好",
    html: expect.stringContaining("<p>您好</p>"),
  });
  expect(letters[2]?.headers["message-id"]).toBe(letters[2]?.messageId);
});

test("what a letter says never becomes part of the page around it", async () => {
  await send("<script>alert(1)</script>", { html: "<script>alert(2)</script><p>hello</p>", text: "<img src=x>" });
  const [letter] = await mailbox.letters();
  const around = await page(`/messages/${letter?.id}`);
  expect(await around.text()).not.toMatch(/<script|<img/);
  expect(around.headers.get("content-security-policy")).toContain("default-src 'none'");
  const inside = await page(`/messages/${letter?.id}/html`);
  expect(inside.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
});

test("a file that came with a letter is saved as it came", async () => {
  const content = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255]);
  await send("RD-1", { attachments: [{ filename: "<b>.pdf", content }] });
  const [letter] = await mailbox.letters();
  expect(letter?.files).toEqual([{ name: "<b>.pdf", type: "application/pdf", size: 6 }]);
  expect(await (await page(`/messages/${letter?.id}`)).text()).not.toContain("<b>.pdf");
  const saved = await page(`/messages/${letter?.id}/files/0`);
  expect(saved.headers.get("content-disposition")).toBe("attachment");
  expect(Buffer.compare(Buffer.from(await saved.arrayBuffer()), content)).toBe(0);
  expect((await page(`/messages/${letter?.id}/files/1`)).status).toBe(404);
});

test("there is nothing to find but letters", async () => {
  for (const place of ["/messages/none", "/messages/..%2f..%2fetc", "/etc/passwd", "/messages/%"])
    expect((await page(place)).status).toBe(404);
  expect((await fetch(mailbox.url, { method: "POST" })).status).toBe(405);
});

test("a file that is no letter does not hide the others", async () => {
  await send("RD-1");
  writeFileSync(path.join(folder, "000000000000001-00000000.eml"), Buffer.alloc(64, 255));
  writeFileSync(path.join(folder, "note.txt"), "not a letter");
  expect((await mailbox.letters()).map(({ subject }) => subject)).toContain("RD-1");
});

test("cleared, nothing is left on disk; while it is down nothing is taken", async () => {
  await send("RD-1");
  await mailbox.clear();
  expect(await mailbox.letters()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
  await mailbox.down();
  await expect(send("RD-2")).rejects.toThrow();
  await mailbox.up();
  await send("RD-3");
  expect((await mailbox.waitFor(({ subject }) => subject === "RD-3")).text).toContain("您好");
});
