import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { packedFile, type FaceFile } from "./families";

type Listed = { file: string; ranges: [from: number, to: number][] };

const here = createRequire(import.meta.url);
const RULE = /url\((HanaMin[AB]\.[\w-]+)\.woff2\)[^;]*;\s*unicode-range:([^;]+);/g;

let listed: Listed[] | undefined;

/** Which part has which characters, as the package itself says to browsers. */
async function list(): Promise<Listed[]> {
  const rules = await readFile(here.resolve("hanamin/HanaMin.css"), "utf8");
  return [...rules.matchAll(RULE)].map(([, file = "", ranges = ""]) => ({
    file,
    ranges: ranges.split(",").map((range): [number, number] => {
      const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
      return [parseInt(from, 16), parseInt(to, 16)];
    }),
  }));
}

/**
 * The parts of Hanazono Mincho that have the Han characters of a text which no common face has: Extensions A to F and the compatibility
 * ideographs, 1024 characters a part. It has one weight. Licence: the Hanazono Font License, which permits everything, or the SIL Open Font License.
 */
export async function rareHan(text: string): Promise<FaceFile[]> {
  const points = Array.from(text, (each) => each.codePointAt(0) ?? 0);
  const parts = (listed ??= await list());
  return parts
    .filter(({ ranges }) => points.some((point) => ranges.some(([from, to]) => from <= point && point <= to)))
    .map(({ file }) => packedFile(file, `hanamin/${file}.woff2`));
}
