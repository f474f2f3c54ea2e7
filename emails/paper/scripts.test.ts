import { describe, expect, it } from "vitest";
import { drawnOn, pagesOf, shapesOn, textOf } from "#tests/support/paper";
import type { Locale } from "../letter/letter";
import { renderLetter } from "../render";
import { samples } from "../samples";
import { apart } from "../words/text";
import { drawPaper } from "./draw";
import type { Block } from "../letter/paper";

const locales: Locale[] = ["zh-CN", "en"];
const flat = (text: string) => text.replace(/\s+/g, "");

/** Names as people write them, one of each script that somebody who asks may use. */
const NAMES = {
  "common Han": "张伟",
  "Han of Extension A": "㐂㑇",
  "Han of Extension B": "𠮷野𡧛",
  "Han of Extensions C to F": "𪜀𫝀𫞩𬀀𬱖𮀀",
  "Han of Extensions G to I": "𰻝𰀁𰋀𮰵",
  "compatibility Han": "羽\ufa1e神\ufa19",
  Arabic: "محمد عبد الله",
  Uyghur: "ئابدۇللا مەمەت",
  Kazakh: "قازاقشا",
  Hebrew: "משה כהן",
  Syriac: "ܡܪܝܡ",
  NKo: "ߒߞߏ",
  Adlam: "𞤋𞤦𞤪𞤢𞥄𞤸𞤭𞤥𞤢 𞤁𞤭𞤢𞤤𞤮",
  Rohingya: "𐴇𐴝𐴕𐴞𐴉𐴞",
  Mende: "𞠀𞠁𞠂",
  Samaritan: "ࠉࠔࠓࠀࠋ",
  Tibetan: "བསྟན་འཛིན་རྒྱ་མཚོ",
  Mongolian: "ᠪᠠᠶᠠᠷ ᠮᠣᠩᠭᠣᠯ",
  Todo: "ᡐᡆᡑᡆ",
  Manchu: "ᠮᠠᠨᠵᡠ",
  Yi: "ꀀꀁꀂ",
  Lisu: "ꓡꓲꓢꓴ",
  Miao: "𖼀𖽡𖼊𖽔",
  Nushu: "𛅰𛅱𛅲",
  "Tai Le": "ᥖᥭᥰ ᥖᥬᥲ",
  "New Tai Lue": "ᦟᦲᧉ ᦎᦲᧂ",
  "Tai Tham": "ᨲᩫ᩠ᩅᨾᩮᩬᩥᨦ",
  "Tai Viet": "ꪼꪕꪒꪾ",
  Hmong: "𞄀𞄁𞄂𞄰",
  Hangul: "김철수 한국",
  Kana: "さくら サクラ",
  Thai: "สมชาย ใจดี ที่นี่",
  Lao: "ສົມໄຊ",
  Khmer: "ស្រីមុំ",
  Burmese: "အောင်ဆန်းစုကြည်",
  Devanagari: "श्रीमती प्रिया",
  Bengali: "শ্রীময়ী",
  Gurmukhi: "ਗੁਰਪ੍ਰੀਤ",
  Gujarati: "શ્રીમતી",
  Oriya: "ଶ୍ରୀମତୀ",
  Tamil: "தமிழ்செல்வி",
  Telugu: "శ్రీనివాస్",
  Kannada: "ಶ್ರೀಮತಿ",
  Malayalam: "ശ്രീദേവി",
  Chakma: "𑄌𑄋𑄴𑄟𑄳𑄦",
  Lepcha: "ᰛᰩᰵᰛᰧᰵ",
  Limbu: "ᤕᤠᤰᤌᤢᤱ",
  "Meetei Mayek": "ꯃꯤꯇꯩ",
  Newa: "𑐣𑐾𑐥𑐵𑐮",
  "Ol Chiki": "ᱚᱞ ᱪᱤᱠᱤ",
  Saurashtra: "ꢱꣃꢬꢵꢰ꣄ꢜ꣄ꢬ",
  "Sora Sompeng": "𑃐𑃑𑃢",
  "Syloti Nagri": "ꠍꠤꠟꠐꠤ",
  Tangsa: "𖩰𖩱𖩲",
  Tirhuta: "𑒧𑒻𑒟𑒱𑒪𑒲",
  Toto: "𞊐𞊑𞊒",
  "Warang Citi": "𑢹𑣉𑣁",
  "Kayah Li": "ꤊꤢꤛꤢꤟ ꤜꤤ",
  "Pau Cin Hau": "𑫀𑫁𑫂",
  Cham: "ꨌꩌ",
  Balinese: "ᬩᬮᬶ",
  Buginese: "ᨅᨔ ᨕᨘᨁᨗ",
  Buhid: "ᝊᝓᝑᝒ",
  Hanunoo: "ᜱᜨᜳᜨᜳᜢ",
  Javanese: "ꦱꦿꦶ",
  Rejang: "ꤽꥍꤺꥏ",
  Sundanese: "ᮞᮥᮔ᮪ᮓ",
  Tagalog: "ᜆᜄᜎᜓ",
  Tagbanwa: "ᝦᝪᝨᝯ",
  Georgian: "გიორგი",
  Armenian: "Հայկ",
  Coptic: "ⲙⲉⲧⲣⲉⲙⲛⲕⲏⲙⲉ",
  Ethiopic: "አበበ",
  Bamum: "ꚠꚡꚢ",
  Osmanya: "𐒈𐒝𐒑𐒛",
  Tifinagh: "ⵜⴰⵎⴰⵣⵉⵖⵜ",
  Vai: "ꕙꔤ",
  Cherokee: "ᏣᎳᎩ",
  "Canadian syllabics": "ᐃᓄᒃᑎᑐᑦ",
  Osage: "𐓏𐓘𐓻𐓘",
  "Latin with marks": "Łukasz Dvořák Nguyễn",
  Cyrillic: "Ўладзімір",
  "signs beside a script": "฿࿕",
  Emoji: "😀🧿",
  "emoji of several": "👨‍👩‍👧‍👦👍🏽🇨🇳",
} as const;

/** A refusal to somebody of that name, who wrote it into what they ask, and whose name stands in the reason. */
async function refusalTo(name: string, locale: Locale): Promise<Uint8Array> {
  const [ground] = samples.refused[locale].grounds;
  const told = {
    ...samples.refused[locale],
    person: name,
    asked: [{ name: "what" as const, value: name }],
    grounds: [{ ...ground!, explanation: name }],
  };
  const { enclosures } = await renderLetter("refused", told, locale);
  return enclosures[0]!.bytes;
}

async function quoted(...texts: string[]): Promise<Uint8Array> {
  const { controller } = samples.refused["zh-CN"];
  const blocks = texts.map((text): Block => ({ block: "quote", text }));
  const at = "2026-10-12T02:30:00.000Z";
  return drawPaper({ file: "a", locale: "zh-CN", controller, reference: "RD-7K4M-2QXP", title: "答复", at, blocks });
}

/** Each name stands on a decision in one of the languages, in turn: how a letter is shaped does not hang on the words around it. */
describe.each(locales)("a decision in %s", (locale) => {
  const names = Object.entries(NAMES).filter((_, place) => locales[place % locales.length] === locale);
  it.each(names)("prints a name in %s whole, with a shape for each letter", async (_, name) => {
    const pdf = await refusalTo(name, locale);
    const text = await textOf(pdf);
    expect(text.split(flat(name))).toHaveLength(4);
    expect(shapesOn(pdf)).not.toContain(0);
    expect(text).not.toMatch(/U\+[0-9A-F]{4,}|□/);
  });
});

it("prints the same bytes of all scripts, whenever it is written", async () => {
  const all = Object.values(NAMES);
  expect(Buffer.compare(await quoted(...all), await quoted(...all))).toBe(0);
});

it("sets an ordinary paper in its own face alone", async () => {
  const raw = Buffer.from(await refusalTo("张伟", "zh-CN")).toString("latin1");
  expect(new Set([...raw.matchAll(/\/FontName \/[A-Z]+\+(\S+)/g)].map(([, face]) => face))).toEqual(
    new Set(["NotoSansSC-Regular", "NotoSansSC-Bold"]),
  );
});

it("begins a text from right to left at the right, line after line", async () => {
  const pdf = await quoted("يحق لك تقديم الطلب، وقد راجعناه بعناية. ".repeat(8));
  const words = (await pagesOf(pdf)).join("").match(/يحق لك تقديم الطلب/g);
  expect(words?.length).toBeGreaterThan(5);
});

/** What is drawn of a text of one line: run by run, as they stand from left to right. */
async function lineOf(text: string): Promise<string[]> {
  const rows = new Map<string, [x: number, shown: string][]>();
  for (const drawn of drawnOn(await quoted(text)))
    for (const [, x = "", y = "", shown = ""] of drawn.matchAll(/^1 0 0 1 ([\d.]+) ([\d.]+) Tm\n([^]*?)^ET$/gm))
      rows.set(y, [...(rows.get(y) ?? []), [Number(x), shown]]);
  const row = [...rows.values()].find((each) => each.some(([x]) => x > 77 && x < 79)) ?? [];
  return row.sort(([one], [other]) => one - other).map(([, shown]) => shown);
}

const shapesIn = (shown: string) => shown.match(/<[0-9a-f]{4}>/g) ?? [];

it.each(["ه", "𞤦", "𐴁"])("joins letters like %s: in a word they have other shapes than alone", async (letter) => {
  const [alone] = await lineOf(letter);
  const [joined] = await lineOf(letter.repeat(3));
  expect(shapesIn(alone!)).toHaveLength(1);
  expect(new Set(shapesIn(joined!)).size).toBe(3);
});

it("tells words from right to left in the order in which they are read, whatever the length of each", async () => {
  for (const said of ["𞤁𞤭 𞤁𞤭𞤢𞤤𞤮 𞤋", "𞤋𞤦𞤪𞤢𞥄𞤸𞤭𞤥𞤢 𞤋", "𐴇 𐴝𐴕𐴞𐴉𐴞", "𞠀𞠁 𞠂"])
    expect(await textOf(await quoted(said))).toContain(flat(said));
});

it.each(["𑒏𑒼𑒏𑒩", "𑄌𑄮𑄇𑄟", "𑒏𑒺"])("tells %s, which has a vowel in two parts, as what it is", async (said) => {
  expect((await textOf(await quoted(said))).normalize("NFD")).toContain(said.normalize("NFD"));
});

it.each(["x\u0302", "q\u0301\u0323", "ж\u0301"])(
  "puts the marks of %s over and under it, in a face that knows how",
  async (letter) => {
    const raw = Buffer.from(await quoted(letter)).toString("latin1");
    expect([...raw.matchAll(/\/FontName \/[A-Z]+\+(\S+)/g)].map(([, face]) => face)).toContain("NotoSans-Regular");
  },
);

it.each(["👨‍👩‍👧‍👦", "👍🏽", "🇨🇳", "❤️", "1️⃣"])("draws %s as one", async (emoji) => {
  const drawn = await lineOf(emoji);
  expect(drawn.flatMap(shapesIn)).toHaveLength(1);
});

it("lets no name turn round the sentence it stands in", async () => {
  const date = "，2026年9月18日";
  const named = await lineOf(`申请人${apart("משה")}${date}`);
  expect(named).toHaveLength(3);
  expect(shapesIn(named[2]!)).toHaveLength(date.length);
  // Left alone, the name would take the comma and the year with it.
  expect((await lineOf(`申请人משה${date}`)).length).toBeGreaterThan(3);
});

it.each(["\u202e", "\u202d", "\u2067", "\u2066", "\u200f", "\u200e", "\u061c", "\u2068", "\u2069", "\u202b", "\u206a"])(
  "prints the same whether %j is in somebody's words or not",
  async (turn) => {
    const said = "您的订单 2026-03-04 已删除（张伟）";
    const turned = `您的订单${turn} 2026-03-04 已删除（${turn}张伟）`;
    expect(Buffer.compare(await quoted(turned), await quoted(said))).toBe(0);
  },
);

it("breaks Thai between words and never inside a character", async () => {
  const said = "คุณมีสิทธิ์ยื่นคำขอและเราได้ตรวจสอบอย่างละเอียดแล้ว".repeat(6);
  expect(await textOf(await quoted(said))).toContain(flat(said));
});

it("keeps a word of one script whole when it is longer than a line", async () => {
  for (const letters of ["བསྟན", "ᠪᠠᠶᠠᠷ", "𠮷", "김", "ہم"]) {
    const word = letters.repeat(120);
    expect(await textOf(await quoted(word))).toContain(word);
    expect(shapesOn(await quoted(word))).not.toContain(0);
  }
});

it("frames what no face has sign by sign, and keeps the frames on the page", async () => {
  const pdf = await quoted("ࡀ" + "\u0859".repeat(80));
  expect((await textOf(pdf)).match(/U\+0859/g)).toHaveLength(80);
  const starts = drawnOn(pdf).flatMap((drawn) => [...drawn.matchAll(/^1 0 0 1 ([\d.]+) [\d.]+ Tm/gm)]);
  for (const [, x] of starts) expect(Number(x)).toBeLessThan(595 - 64);
});

it("keeps a letter under any number of marks on its line", async () => {
  const pages = await pagesOf(await quoted(`a${"\u0301".repeat(500)}`, "之后的话"));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("之后的话");
});
