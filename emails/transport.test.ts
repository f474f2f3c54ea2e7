import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isPermanent } from "./delivery-error";
import { aLetter, failure, startBreakingServer, startMailServer, type TestMailServer } from "./test-mail-server";
import { createTransport, type Transport } from "./transport";

let server: TestMailServer;
let transport: Transport;

beforeEach(async () => {
  server = await startMailServer();
  transport = createTransport(server.url, "资源GO 个人信息 <rights@example.com>");
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

describe("sending a letter", () => {
  it("delivers Chinese as it was written, in both forms", async () => {
    const { accepted } = await transport.send(aLetter());
    expect(accepted).toBe(true);
    const mail = theOnlyOne();
    expect(mail.subject).toBe("[RD-7K4M-2QXP] 我们已受理您的申请");
    expect(mail.text?.trim()).toBe("最迟 2026年10月15日（周四）办结 😀");
    expect(mail.html?.trim()).toBe("<p>最迟 2026年10月15日（周四）办结 😀</p>");
    expect(mail.from).toMatchObject({ name: "资源GO 个人信息", address: "rights@example.com" });
    expect(mail.to).toMatchObject([{ address: "li@example.com" }]);
  });

  it("says that a machine wrote it, and in which language", async () => {
    await transport.send(aLetter());
    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("content-language")).toBe("zh-CN");
    expect(header("x-mailer")).toBeUndefined();
    expect(header("reply-to")).toBeUndefined();
  });

  it("delivers to a host of another script, by its name in plain letters, and keeps neither in what the server said", async () => {
    const to = "li@xn--fsqu00a.xn--fiqs8s";
    expect(await transport.send(aLetter({ to }))).toEqual({
      accepted: true,
      response: expect.stringMatching(/\(recipient\)/),
    });
    expect(server.arrived[0]?.to).toEqual(["li@例子.中国"]);
    const breaking = await startBreakingServer();
    const another = createTransport(breaking.url, "rights@example.com");
    await failure(another.send(aLetter({ to })));
    expect(breaking.heard()).toContain(`RCPT TO:<${to}>`);
    expect(breaking.heard()).toMatch(/^To: li@xn--fsqu00a\.xn--fiqs8s\r$/m);
    another.close();
    await breaking.stop();
  });

  it("sends answers where it is told to", async () => {
    await transport.send(aLetter({ replyTo: "privacy@example.com" }));
    expect(header("reply-to")).toBe("privacy@example.com");
  });

  it("keeps the Message-ID at a second attempt", async () => {
    await transport.send(aLetter());
    await transport.send(aLetter({ messageId: "<outbox-41@example.com>" }));
    expect(server.arrived.map(({ mail }) => mail.messageId)).toEqual([
      "<outbox-41@example.com>",
      "<outbox-41@example.com>",
    ]);
  });

  it("can check the server without sending", async () => {
    await transport.verify();
    expect(server.arrived).toEqual([]);
  });

  it("does not repeat the recipient in the server's reply", async () => {
    expect((await transport.send(aLetter())).response).toBe("250 kept for (recipient)");
  });
});

describe("what cannot be smuggled in", () => {
  it("keeps a line break in a subject from making a header", async () => {
    await transport.send(aLetter({ subject: "[RD-1] x\r\nBcc: other@example.com\r\n\r\nbody" }));
    expect(server.arrived[0]?.to).toEqual(["li@example.com"]);
    expect(theOnlyOne().bcc ?? []).toEqual([]);
    expect(theOnlyOne().subject).toBe("[RD-1] x Bcc: other@example.com body");
  });

  it.each([
    "a@example.com, b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "Li <a@example.com>",
    '"a@example.com,b"@example.com',
    "group:a@example.com;",
    "a@b@example.com",
    "nobody",
    "",
    `${"a".repeat(260)}@example.com`,
  ])("refuses %j as an address: for good where it goes to, for now where answers go", async (address) => {
    expect(isPermanent(await failure(transport.send(aLetter({ to: address }))))).toBe(true);
    expect(isPermanent(await failure(transport.send(aLetter({ replyTo: address }))))).toBe(false);
    expect(server.arrived).toEqual([]);
  });

  it.each(["<a@b>\r\nBcc: c@d", "no-host", "<a b@c>", ""])("refuses %j as a Message-ID", async (messageId) => {
    await expect(transport.send(aLetter({ messageId }))).rejects.toThrow(TypeError);
    expect(server.arrived).toEqual([]);
  });
});

function theOnlyOne() {
  const [first, second] = server.arrived;
  if (!first || second) throw new Error(`Expected one letter, got ${server.arrived.length}`);
  return first.mail;
}

function header(name: string): string | undefined {
  return theOnlyOne().headers.find(({ key }) => key === name)?.value;
}
