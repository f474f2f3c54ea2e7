import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letters, type LetterKind } from "./catalog";
import type { Locale } from "./letter/letter";
import { renderLetter, type RenderedLetter } from "./render";
import { samples } from "./samples";

const kinds = Object.keys(letters) as LetterKind[];
const locales: Locale[] = ["zh-CN", "en"];
// Pieces of markup and entities mixed with any ASCII but line breaks.
const onOneLine = fc
  .array(
    fc.oneof(
      fc.constantFrom("<", ">", "</p>", "<!--", "-->", "]]>", "&lt;", "&#60;", '"', "'", "<br/>"),
      fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCharCode(point)),
    ),
  )
  .map((pieces) => pieces.join(""));
const cases = kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

describe.each(cases)("the letter %s in %s", (kind, locale) => {
  const rendering = renderSample(kind, locale);

  it("is a whole page in its language, and not an empty one", async () => {
    const { html, text, subject } = await rendering;
    expect(html).toContain(`<html dir="ltr" lang="${locale}"`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(text.length).toBeGreaterThan(80);
    expect(subject.length).toBeGreaterThanOrEqual(6);
    expect(`${subject}${text}${html}`).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it("speaks one language only", async () => {
    const { html, text, subject } = await rendering;
    const words = `${subject}\n${text}\n${visible(html)}`;
    if (locale === "en") expect(words).not.toMatch(/\p{Script=Han}|[，。：（）、]/u);
    else expect(withoutNames(words)).not.toMatch(/[A-Za-z]/);
  });

  it("says in plain text all that it says in html", async () => {
    const { html, text } = await rendering;
    const said = squeeze(text);
    expect(facts(html).length).toBeGreaterThan(8);
    for (const piece of facts(html)) expect(said).toContain(squeeze(piece));
  });

  it("begins its subject with the reference, except the code's, a colleague's link's and a notice's to many, which have none", async () => {
    const { subject } = await rendering;
    if (kind === "code") expect(subject).not.toMatch(/\d|\[/);
    else if (["programme-notice", "staff-link", "staff-morning"].includes(kind)) expect(subject).not.toMatch(/\[/);
    else expect(subject.startsWith("[RD-7K4M-2QXP] ")).toBe(true);
  });

  it("has one button at most and loads nothing from anywhere", async () => {
    const { html } = await rendering;
    expect((html.match(/<a\s/g) ?? []).length).toBeLessThanOrEqual(1);
    expect(html).not.toMatch(
      /<(img|link|script|iframe|object|video|audio|form|base)\b|url\(|@import|@font-face|\ssrc=|background="/i,
    );
  });

  it("tells who sent it, why, and how to reach them", async () => {
    const { text } = await rendering;
    const footer = text.split("\n--\n")[1] ?? "";
    const { controller } = samples[kind][locale];
    for (const line of [controller.name, controller.hotline, controller.email, controller.address])
      expect(footer).toContain(line);
    expect(footer).toContain(controller.policy?.title);
    expect(footer).toContain(controller.policy?.url);
    expect(footer).toContain(locale === "en" ? "You are receiving this e-mail because" : "您收到这封邮件，是因为");
  });
});

it.each(locales)("the receipt of several rights tells of each by which day (%s)", async (locale) => {
  const rights = [
    { rightName: locale === "en" ? "See personal data" : "查阅个人信息", dueOn: "2026-10-15", termText: "15" },
    { rightName: locale === "en" ? "Cancel an account" : "注销账号", dueOn: "2026-11-02", termText: "30" },
  ];
  const { text } = await renderLetter("receipt", { ...samples.receipt[locale], rights }, locale);
  for (const { rightName } of rights) expect(text).toContain(rightName);
  for (const day of locale === "en" ? ["15 October 2026", "2 November 2026"] : ["2026年10月15日", "2026年11月2日"])
    expect(text).toContain(day);
  expect(text).not.toMatch(/undefined|null/);
});

it.each([
  ["zh-CN", "我们先向您的监护人核实是否同意"],
  ["en", "We first ask your guardian whether they agree"],
] as const)(
  "the receipt to a child who asks alone says that the guardian is asked first (%s)",
  async (locale, said) => {
    const receipt = async (guardianAgrees: boolean) =>
      (await renderLetter("receipt", { ...samples.receipt[locale], guardianAgrees }, locale)).text.replace(/\s+/g, " ");
    expect(await receipt(true)).toContain(said);
    expect(await receipt(false)).not.toContain(said);
  },
);

it.each(locales)(
  "a letter that holds others says the reference and whose data it is about once (%s)",
  async (locale) => {
    const { text } = await renderLetter(
      "digest",
      { ...samples.digest[locale], behalf: { kind: "guardian", person: "李*" } },
      locale,
    );
    const [body = ""] = text.split("\n--\n");
    expect(body.split(locale === "en" ? "Reference:" : "申请编号：").length - 1).toBe(1);
    expect(body.split(locale === "en" ? "Your request:" : "申请事项：").length - 1).toBe(0);
    expect(body).toContain("李*");
  },
);

describe("what people typed", () => {
  const typed = `<script>alert("x")</script> & 'q' <b>\r\n第二行 😀👩‍👩‍👧 ${"长".repeat(300)}${"x".repeat(300)}`;

  it.each(locales)("stays text in a question (%s)", async (locale) => {
    const { html, text } = await renderLetter("question", { ...samples.question[locale], question: typed }, locale);
    expect(html).not.toMatch(/<script|<b>/i);
    expect(html).toContain(
      "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#x27;q&#x27; &lt;b&gt;<br/>第二行 😀👩‍👩‍👧",
    );
    expect(text).toContain(`> <script>alert("x")</script> & 'q' <b>\n> 第二行 😀👩‍👩‍👧`);
  });

  it("stays text in grounds, notes, results, names and rights", async () => {
    const grounds = [{ name: typed, explanation: typed, source: typed }];
    const remedies = { complain: [typed], court: typed };
    const controller = { name: typed, hotline: typed, email: typed, address: typed };
    const written = await Promise.all([
      renderLetter("refused", { ...samples.refused.en, controller, grounds, remedies, rightName: typed }, "en"),
      renderLetter("approved", { ...samples.approved.en, note: typed }, "en"),
      renderLetter(
        "finished",
        {
          ...samples.finished.en,
          done: typed,
          where: typed,
          items: [
            {
              what: typed,
              name: typed,
              note: typed,
              ground: { name: typed, source: typed },
              restricted: { until: "2027-01-01", why: typed, source: typed },
            },
          ],
        },
        "en",
      ),
      renderLetter("staff-notice", { ...samples["staff-notice"].en, assigneeName: typed }, "en"),
      renderLetter("blocked", { ...samples.blocked.en, blockers: [{ text: typed, remedy: typed }], note: typed }, "en"),
      renderLetter("extended", { ...samples.extended.en, reason: typed }, "en"),
      renderLetter("approved", { ...samples.approved.en, thirdPartySignIns: [{ text: typed, way: "remove" }] }, "en"),
    ]);
    for (const { html } of written) expect(html).not.toMatch(/<script|<b>/i);
  });

  it("can never break out of the subject", async () => {
    const reference = "RD-1\r\nBcc: other@example.com\u2028x\u0000";
    const { subject } = await renderLetter("withdrawn", { ...samples.withdrawn.en, reference }, "en");
    expect(subject).toBe("[RD-1 Bcc: other@example.com x ] Your request is withdrawn");
  });

  it("never opens a tag, whatever it is", async () => {
    const clean = tags((await renderLetter("approved", { ...samples.approved.en, note: "x" }, "en")).html);
    await fc.assert(
      fc.asyncProperty(onOneLine, async (note) => {
        const { html } = await renderLetter("approved", { ...samples.approved.en, note }, "en");
        expect(tags(html)).toBe(clean);
      }),
      { numRuns: 30 },
    );
  });
});

describe("particular words", () => {
  it("gives the code as one number, and only in the body", async () => {
    const { subject, html, text } = await renderSample("code", "zh-CN");
    expect(text).toContain("\n493027\n");
    expect(html).toContain(">493027<");
    expect(subject).not.toContain("493027");
    expect(html.split("493027")).toHaveLength(2);
  });

  it("says that a date is provisional only when it is", async () => {
    const { text } = await renderLetter("receipt", { ...samples.receipt["zh-CN"], provisional: false }, "zh-CN");
    expect((await renderSample("receipt", "zh-CN")).text).toContain("暂定");
    expect(text).not.toContain("暂定");
  });

  it("leaves out what there is none of", async () => {
    const note = await renderLetter("approved", { ...samples.approved.en, note: null }, "en");
    expect(note.text).not.toContain("A message from our staff");
    const source = await renderLetter(
      "refused",
      { ...samples.refused.en, remedies: { complain: [], court: "You may sue." } },
      "en",
    );
    expect(source.text).toMatch(/Please give the reference\.\n- You may sue\.\n/);
    expect(source.text.match(/Source:/g)).toHaveLength(1);
  });

  it.each(locales)("never calls an obstacle a refusal, and says what to do about each (%s)", async (locale) => {
    const { text, subject } = await renderSample("blocked", locale);
    for (const { text: what, remedy } of samples.blocked[locale].blockers)
      for (const said of [what, remedy]) expect(squeeze(text)).toContain(squeeze(said));
    expect(text).toContain(locale === "en" ? "This is not a refusal" : "我们没有拒绝您的申请");
    expect(text).toContain(locale === "en" ? "tell us on the page of your request" : "请到进度页告诉我们");
    expect(`${subject}${text}`).not.toMatch(/不予办理|理由|If you do not agree|Our reasons/);
    const alone = await renderLetter(
      "blocked",
      { ...samples.blocked[locale], note: null, blockers: samples.blocked[locale].blockers.slice(0, 1) },
      locale,
    );
    expect(alone.text).not.toMatch(/1\. |补充说明|A message from our staff/);
  });

  it.each(locales)(
    "tells of a later date with both dates, the reason, and that it happens once (%s)",
    async (locale) => {
      const { text } = await renderSample("extended", locale);
      const said =
        locale === "en"
          ? ["Thursday 15 October 2026", "Tuesday 15 December 2026", "only once"]
          : ["2026年10月15日（周四）", "2026年12月15日（周二）", "延期只有一次"];
      for (const words of [...said, samples.extended[locale].reason]) expect(squeeze(text)).toContain(squeeze(words));
    },
  );

  it("says only of a withdrawn consent that what went before is not affected, and of nothing that it is lawful", async () => {
    const plain = await renderSample("finished", "zh-CN");
    const consent = await renderLetter("finished", { ...samples.finished["zh-CN"], notRetroactive: true }, "zh-CN");
    expect(plain.text).not.toContain("不影响撤回前");
    expect(consent.text).toContain("不影响撤回前");
    for (const locale of locales) {
      const { text } = await renderLetter("finished", { ...samples.finished[locale], notRetroactive: true }, locale);
      expect(text).not.toMatch(/合法有效|lawful/);
    }
  });

  it.each(locales)("says which ticket's date moved, in the letter itself (%s)", async (locale) => {
    const { text } = await renderSample("staff-due-moved", locale);
    expect(text.split("\n--\n")[0]).toContain("RD-7K4M-2QXP");
  });

  it("ends a refusal with the way out: us, an authority, a court", async () => {
    const body = (await renderSample("refused", "zh-CN")).text.split("\n--\n")[0] ?? "";
    const wayOut = body.slice(body.indexOf("如果您不同意"));
    expect(wayOut).toMatch(
      /先向我们申诉：.*\n- 向所在地的网信部门投诉、举报\n- 向所在地的市场监督管理部门投诉、举报\n- 您也可以向被告住所地有管辖权的人民法院起诉\n*$/,
    );
  });

  it.each([
    ["due-in-5", 5, "还剩 5 个工作日", "5 working days left"],
    ["due-in-3", 3, "还剩 3 个工作日", "3 working days left"],
    ["due-in-1", 1, "还剩 1 个工作日", "1 working day left"],
    ["due-today", 0, "今天到期", "Due today"],
    ["overdue", 1, "已超期 1 个工作日", "1 working day overdue"],
    ["overdue", 12, "已超期 12 个工作日", "12 working days overdue"],
    ["overdue", 0, "已超期", "Overdue"],
  ] as const)("warns staff: %s, %i", async (noticeKind, workingDays, zh, en) => {
    const inChinese = await renderLetter(
      "staff-notice",
      { ...samples["staff-notice"]["zh-CN"], noticeKind, workingDays },
      "zh-CN",
    );
    const inEnglish = await renderLetter(
      "staff-notice",
      { ...samples["staff-notice"].en, noticeKind, workingDays },
      "en",
    );
    expect(inChinese.subject).toBe(`[RD-7K4M-2QXP] ${zh}`);
    expect(inEnglish.subject).toBe(`[RD-7K4M-2QXP] ${en}`);
    expect(inEnglish.text).toContain("Thursday 15 October 2026");
    expect(inEnglish.text.includes("Compliance managers")).toBe(noticeKind === "overdue");
  });

  it("refuses a date that does not exist and a link that is not one", async () => {
    await expect(renderLetter("reopened", { ...samples.reopened.en, dueOn: "2026-02-30" }, "en")).rejects.toThrow(
      RangeError,
    );
    await expect(
      renderLetter("reopened", { ...samples.reopened.en, link: "javascript:alert(1)" }, "en"),
    ).rejects.toThrow(TypeError);
  });
});

function renderSample<K extends LetterKind>(kind: K, locale: Locale): Promise<RenderedLetter> {
  return renderLetter(kind, samples[kind][locale], locale);
}

/** The html without what only screens or only the inbox list show. */
function shown(html: string): string {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(div|p|span)[^>]*data-skip-in-text="true"[^>]*>[\s\S]*?<\/\1>/g, "");
}

function visible(html: string): string {
  return decode(html.slice(html.indexOf("<body")).replace(/<[^>]*>/g, " "));
}

/** Every stretch of words in the html. */
function facts(html: string): string[] {
  return shown(html)
    .split(/<(?!\/?span)[^>]*>/)
    .map((piece) =>
      decode(piece.replace(/<[^>]*>/g, ""))
        .replace(/[\u200b-\u200f\ufeff\u00a0]/g, " ")
        .trim(),
    )
    .filter((piece) => piece !== "");
}

function decode(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

function squeeze(text: string): string {
  return text.replace(/^> ?/gm, "").replace(/\s+/g, "");
}

/** Without the controller's name, references, addresses: these are not words of a language. */
function withoutNames(words: string): string {
  return words.replace(/资源GO|RD-7K4M-2QXP|https?:\/\/\S+|\S+@[\w.]+/g, "");
}

function tags(html: string): string {
  return (html.match(/<\/?[a-z][^\s>]*/gi) ?? []).join("");
}
