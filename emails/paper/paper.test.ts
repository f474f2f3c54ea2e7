import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesOf, textOf } from "#tests/support/paper";
import type { Locale } from "../letter/letter";
import { renderLetter } from "../render";
import { samples } from "../samples";
import { capitalised } from "../words/text";
import { drawPaper } from "./draw";
import type { Block, Paper } from "../letter/paper";

const locales: Locale[] = ["zh-CN", "en"];
const kinds = ["refused", "finished", "complaint-decided"] as const;
const flat = (text: string) => text.replace(/\s+/g, "");

async function paperOf(kind: (typeof kinds)[number], locale: Locale): Promise<Uint8Array> {
  const { enclosures } = await renderLetter(kind, samples[kind][locale] as never, locale);
  return enclosures[0]?.bytes ?? new Uint8Array();
}

function paper(blocks: Block[], told: Partial<Paper> = {}): Paper {
  const { controller } = samples.refused["zh-CN"];
  return {
    file: "RD-7K4M-2QXP",
    locale: "zh-CN",
    controller,
    reference: "RD-7K4M-2QXP",
    title: "个人信息申请答复书",
    at: "2026-10-12T02:30:00.000Z",
    blocks,
    ...told,
  };
}

describe.each(kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
  "the answer on paper: %s, in %s",
  (kind, locale) => {
    it("says who asked for what, when, and where to complain, inside, outside and in court", async () => {
      const said = await textOf(await paperOf(kind, locale));
      const { controller, reference, rightName, person, asked, remedies } = samples[kind][locale];
      const dates =
        locale === "en"
          ? ["Friday 18 September 2026", "Monday 12 October 2026"]
          : ["2026年9月18日（周五）", "2026年10月12日（周一）"];
      const contacts = [controller.name, controller.hotline ?? "", controller.email ?? "", controller.address ?? ""];
      for (const words of [
        ...contacts,
        reference,
        rightName,
        person,
        ...dates,
        ...asked.map(({ value }) => value),
        ...remedies.complain,
        remedies.court,
      ])
        expect(said).toContain(flat(words));
    });

    it("is the same, byte for byte, whenever it is written", async () => {
      expect(Buffer.compare(await paperOf(kind, locale), await paperOf(kind, locale))).toBe(0);
    });

    it("tells a screen reader its language, its title and its structure", async () => {
      const raw = Buffer.from(await paperOf(kind, locale)).toString("latin1");
      expect(raw).toContain(`/Lang (${locale})`);
      for (const part of [
        "/MarkInfo",
        "/Marked true",
        "/DisplayDocTitle true",
        "/S /H1",
        "/S /H2",
        "/S /Table",
        "/S /TH",
        "pdfuaid:part",
      ])
        expect(raw).toContain(part);
      expect(raw).not.toMatch(/Helvetica|\/JavaScript|\/OpenAction|\/URI/);
    });
  },
);

it("says what became of each item and where, or each ground with our words and its source", async () => {
  const { items, done, where } = samples.finished.en;
  const finished = await textOf(await paperOf("finished", "en"));
  for (const words of [
    done ?? "",
    where,
    ...items.flatMap(({ what, name, note, ground }) => [what, capitalised(name), note ?? "", ground?.source ?? ""]),
  ])
    expect(finished).toContain(flat(words));
  const refused = await textOf(await paperOf("refused", "zh-CN"));
  for (const { name, explanation, source } of samples.refused["zh-CN"].grounds)
    for (const words of [name, explanation, source ?? ""]) expect(refused).toContain(flat(words));
});

it("says only of a withdrawn consent that what went before is not affected", async () => {
  const { enclosures } = await renderLetter("finished", { ...samples.finished.en, notRetroactive: true }, "en");
  expect(await textOf(enclosures[0]?.bytes ?? new Uint8Array())).toContain("doesnotaffect");
  expect(await textOf(await paperOf("finished", "en"))).not.toContain("doesnotaffect");
});

it("numbers its pages, and names the controller and the reference on each", async () => {
  const pages = await pagesOf(await drawPaper(paper([{ block: "quote", text: "很长的说明。".repeat(700) }])));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach((page, index) => {
    expect(flat(page)).toContain(`第${index + 1}页，共${pages.length}页`);
    expect(page).toContain("资源GO");
    expect(page).toContain("RD-7K4M-2QXP");
  });
});

it("breaks a word that fits no line, and loses nothing of it", async () => {
  const word = `A${"x7".repeat(900)}Z`;
  const blocks: Block[] = [
    { block: "quote", text: word },
    { block: "pairs", pairs: [["长", word]] },
    { block: "points", points: [word] },
    { block: "name", text: word },
  ];
  const said = await textOf(await drawPaper(paper(blocks)));
  // A long word may be cut by the edges of a page, which are read between its halves.
  const found = said.replaceAll(/资源GO|RD-7K4M-2QXP|第\d+页，共\d+页|[•￾]/g, "");
  expect(found.split(word)).toHaveLength(5);
});

it("prints the numbers of what cannot be printed, and nothing that could run backwards or act", async () => {
  const said = await textOf(
    await drawPaper(paper([{ block: "quote", text: "a\u202eb\u0000c\ud800d\u{1fa00}e\u0007f\u{e000}" }])),
  );
  expect(said).toMatch(/abc(�|U\+FFFD)d(🨀|U\+1FA00)efU\+E000/u);
});

it("prints names in letters of other alphabets whole, with their line", async () => {
  const names = ["Łukasz Dvořák", "Șerban Ţepeș", "Ľubomír Žižka", "Ўладзімір Ќирил", "Thỏ Nguyễn"];
  const said = await textOf(
    await drawPaper(
      paper(
        names.flatMap(
          (name) =>
            [
              { block: "quote", text: `申请人${name}（本人）` },
              { block: "pairs", pairs: [[name, name]] },
              { block: "name", text: name },
            ] as Block[],
        ),
      ),
    ),
  );
  for (const name of names) expect(said.split(flat(name))).toHaveLength(5);
  expect(said).toContain("申请人ŁukaszDvořák（本人）");
  expect(said).not.toContain("□");
});

it("sets the faces of one line on one baseline", async () => {
  const raw = Buffer.from(await drawPaper(paper([{ block: "text", text: "Lodz Łódź Lodz" }]))).toString("latin1");
  const streams = [...raw.matchAll(/FlateDecode\n>>\nstream\n([^]*?)\nendstream/g)].map(([, packed]) =>
    inflateSync(Buffer.from(packed!, "latin1")).toString("latin1"),
  );
  const heights = streams.flatMap((drawn) => [...drawn.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => y));
  // Three pieces stand side by side; nothing else on the paper has more than two in a line.
  expect(heights.filter((y) => heights.filter((other) => other === y).length === 3)).toHaveLength(3);
});

it("takes any text at all", async () => {
  const any = fc.string({ unit: "binary", maxLength: 60 });
  const typed = fc.oneof(
    any,
    fc
      .array(
        fc.constantFrom(
          "\u0000",
          "\ud800",
          "\u202e",
          ")",
          "\\",
          "(",
          "<<",
          ">>",
          "endobj",
          "\n",
          "长",
          "x".repeat(400),
          "😀",
          "ﷺ",
          "\u0301".repeat(40),
        ),
      )
      .map((pieces) => pieces.join("")),
  );
  await fc.assert(
    fc.asyncProperty(typed, typed, async (one, two) => {
      const blocks: Block[] = [
        { block: "text", text: one },
        { block: "name", text: two },
        { block: "quote", text: one },
        { block: "pairs", pairs: [[two, one]] },
        { block: "points", points: [one, two] },
      ];
      const pages = await pagesOf(
        await drawPaper(
          paper(blocks, {
            title: two,
            reference: "RD-7K4M-2QXP",
            controller: { ...samples.refused.en.controller, name: one },
          }),
        ),
      );
      expect(pages.at(-1)).toContain("RD-7K4M-2QXP");
    }),
    { numRuns: 12 },
  );
}, 30_000);

it("refuses a moment that is none", async () => {
  await expect(drawPaper(paper([], { at: "soon" }))).rejects.toThrow(RangeError);
});
