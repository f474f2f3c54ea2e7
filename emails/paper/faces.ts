import { Blob, Face as Shapes, Font } from "harfbuzzjs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { rareHan } from "./rare-han";

export const WEIGHTS = ["regular", "bold"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A face, opened: for the paper to take its shapes from, and to be asked which it has. Lengths are thousandths of the size of the letters. */
export type Face = {
  /** Its name on a paper: the same face, the same name. */
  name: string;
  bytes: Buffer;
  shapes: Font;
  /** The characters it has. */
  points: ReadonlySet<number>;
  /** What turns a length of the face into thousandths. */
  scale: number;
  ascender: number;
  descender: number;
};

const here = createRequire(import.meta.url);
const opened = new Map<string, Promise<Face>>();

/** Opens a face once a process; one that could not be read is tried again. In: its name, and how to come by its bytes (a TrueType file). */
function openFace(name: string, read: () => Promise<Uint8Array>): Promise<Face> {
  const known = opened.get(name);
  if (known) return known;
  const opening = open(name, read).catch((failed: unknown) => {
    opened.delete(name);
    throw failed;
  });
  opened.set(name, opening);
  return opening;
}

async function open(name: string, read: () => Promise<Uint8Array>): Promise<Face> {
  const bytes = Buffer.from(await read());
  const face = new Shapes(new Blob(bytes));
  const shapes = new Font(face);
  const scale = 1000 / face.upem;
  const { ascender, descender } = shapes.hExtents();
  const points = new Set(face.collectUnicodes());
  return { name, bytes, shapes, points, scale, ascender: ascender * scale, descender: descender * scale };
}

/** How far a shape reaches above and below where letters stand. */
export function inkOf({ shapes, scale }: Face, id: number): { above: number; below: number } {
  const { yBearing, height } = shapes.glyphExtents(id) ?? { yBearing: 0, height: 0 };
  return { above: yBearing * scale, below: -(yBearing + height) * scale };
}

const FILES: Record<Weight, string> = { regular: "400Regular", bold: "700Bold" };

/** A face from its package, in a weight; some have no bold one. */
function packaged(family: Family, weight: Weight): Promise<Face> {
  const [place, face, only] = FAMILIES[family];
  const file = FILES[only ?? weight];
  return openFace(`${face}-${file}`, () =>
    readFile(here.resolve(`@expo-google-fonts/${place}/${file}/${face}_${file}.ttf`)),
  );
}

/** Package, face, and the only weight where there is one. All under the SIL Open Font License. */
const FAMILIES = {
  own: ["noto-sans-sc", "NotoSansSC"],
  latin: ["noto-sans", "NotoSans"],
  arabic: ["noto-sans-arabic", "NotoSansArabic"],
  hebrew: ["noto-sans-hebrew", "NotoSansHebrew"],
  syriac: ["noto-sans-syriac", "NotoSansSyriac"],
  thaana: ["noto-sans-thaana", "NotoSansThaana"],
  nko: ["noto-sans-nko", "NotoSansNKo", "regular"],
  tibetan: ["noto-serif-tibetan", "NotoSerifTibetan"],
  mongolian: ["noto-sans-mongolian", "NotoSansMongolian", "regular"],
  yi: ["noto-sans-yi", "NotoSansYi", "regular"],
  lisu: ["noto-sans-lisu", "NotoSansLisu"],
  hangul: ["noto-sans-kr", "NotoSansKR"],
  thai: ["noto-sans-thai", "NotoSansThai"],
  lao: ["noto-sans-lao", "NotoSansLao"],
  khmer: ["noto-sans-khmer", "NotoSansKhmer"],
  myanmar: ["noto-sans-myanmar", "NotoSansMyanmar"],
  devanagari: ["noto-sans-devanagari", "NotoSansDevanagari"],
  bengali: ["noto-sans-bengali", "NotoSansBengali"],
  gurmukhi: ["noto-sans-gurmukhi", "NotoSansGurmukhi"],
  gujarati: ["noto-sans-gujarati", "NotoSansGujarati"],
  oriya: ["noto-sans-oriya", "NotoSansOriya"],
  tamil: ["noto-sans-tamil", "NotoSansTamil"],
  telugu: ["noto-sans-telugu", "NotoSansTelugu"],
  kannada: ["noto-sans-kannada", "NotoSansKannada"],
  malayalam: ["noto-sans-malayalam", "NotoSansMalayalam"],
  sinhala: ["noto-sans-sinhala", "NotoSansSinhala"],
  javanese: ["noto-sans-javanese", "NotoSansJavanese"],
  georgian: ["noto-sans-georgian", "NotoSansGeorgian"],
  armenian: ["noto-sans-armenian", "NotoSansArmenian"],
  ethiopic: ["noto-sans-ethiopic", "NotoSansEthiopic"],
  cherokee: ["noto-sans-cherokee", "NotoSansCherokee"],
  emoji: ["noto-emoji", "NotoEmoji"],
  symbols: ["noto-sans-symbols", "NotoSansSymbols"],
  signs: ["noto-sans-symbols-2", "NotoSansSymbols2", "regular"],
  mathematics: ["noto-sans-math", "NotoSansMath", "regular"],
} as const satisfies Record<string, readonly [place: string, face: string, only?: Weight]>;

type Family = keyof typeof FAMILIES;

/** Scripts that are shaped, each by its own rules, and the family that has their letters. */
const SCRIPTS = [
  ["arabic", /\p{scx=Arabic}/u],
  ["hebrew", /\p{scx=Hebrew}/u],
  ["syriac", /\p{scx=Syriac}/u],
  ["thaana", /\p{scx=Thaana}/u],
  ["nko", /\p{scx=Nko}/u],
  ["tibetan", /\p{scx=Tibetan}/u],
  ["mongolian", /\p{scx=Mongolian}/u],
  ["yi", /\p{scx=Yi}/u],
  ["lisu", /\p{scx=Lisu}/u],
  ["hangul", /\p{scx=Hangul}/u],
  ["thai", /\p{scx=Thai}/u],
  ["lao", /\p{scx=Lao}/u],
  ["khmer", /\p{scx=Khmer}/u],
  ["myanmar", /\p{scx=Myanmar}/u],
  ["devanagari", /\p{scx=Devanagari}/u],
  ["bengali", /\p{scx=Bengali}/u],
  ["gurmukhi", /\p{scx=Gurmukhi}/u],
  ["gujarati", /\p{scx=Gujarati}/u],
  ["oriya", /\p{scx=Oriya}/u],
  ["tamil", /\p{scx=Tamil}/u],
  ["telugu", /\p{scx=Telugu}/u],
  ["kannada", /\p{scx=Kannada}/u],
  ["malayalam", /\p{scx=Malayalam}/u],
  ["sinhala", /\p{scx=Sinhala}/u],
  ["javanese", /\p{scx=Javanese}/u],
  ["georgian", /\p{scx=Georgian}/u],
  ["armenian", /\p{scx=Armenian}/u],
  ["ethiopic", /\p{scx=Ethiopic}/u],
  ["cherokee", /\p{scx=Cherokee}/u],
] as const satisfies readonly (readonly [Family, RegExp])[];

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;
const HAN = /\p{Unified_Ideograph}|[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** The paper's own face: every ordinary Chinese character, Latin, Cyrillic, Greek and kana. */
export function ownFace(weight: Weight): Promise<Face> {
  return packaged("own", weight);
}

/** Other faces for some characters, the likeliest first; opened one after the other, as long as they are asked for. */
export async function* otherFaces(text: string, weight: Weight): AsyncGenerator<Face> {
  // Marks belong to many scripts; the letter they stand on says which.
  const [first = ""] = text;
  const families: Family[] = SCRIPTS.filter(([, letters]) => letters.test(first)).map(([family]) => family);
  if (EMOJI.test(text)) families.push("emoji");
  for (const family of families) yield packaged(family, weight);
  if (HAN.test(text)) for (const { name, read } of await rareHan(text)) yield openFace(name, read);
  for (const family of ["latin", "symbols", "signs", "mathematics"] as const) yield packaged(family, weight);
}
