import { otherFaces, ownFace, type Face } from "./faces";
import { WEIGHTS, type Weight } from "./families";
import { printable, UNSEEN } from "./printable";

/** Pieces of text that stay in one face, each with the face it is set in; null for what none has a shape for. */
type Parts = ReadonlyMap<string, Face | null>;

/** The faces of a paper: its own, and who plays the parts that it cannot. */
export type Cast = Record<Weight, { own: Face; parts: Parts }>;

/** A word of an alphabet: it is set in one face, or it would look patched. */
const WORD =
  /([\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]*)/u;
/** What a reader takes for one character: a letter with its marks, an emoji of several. */
const characters = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

/** Whether a face has a shape for all that can be seen of a text. */
export function hasShapes({ points }: Face, text: string): boolean {
  return Array.from(text.replace(UNSEEN, "")).every((each) => points.has(each.codePointAt(0) ?? 0));
}

/** What the paper's own face has shapes for, but not as they are meant: an emoji in its own look, marks that must be put over letters. */
const NOT_OWN = /\ufe0f|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}/u;

/** Whether a text is set in the paper's own face. */
export function isOwn(own: Face, text: string): boolean {
  return hasShapes(own, text) && !NOT_OWN.test(text);
}

/** A line in pieces that stay in one face. */
export function syllablesOf(line: string): string[] {
  return line
    .split(WORD)
    .flatMap((part, index) => (index % 2 ? [part] : Array.from(characters.segment(part), ({ segment }) => segment)));
}

async function faceFor(part: string, weight: Weight, own: Face): Promise<Face | null> {
  for await (const face of otherFaces(part, weight)) if (hasShapes(face, part)) return face;
  return hasShapes(own, part) ? own : null;
}

async function partsPlayed(own: Face, weight: Weight, said: readonly string[]): Promise<Parts> {
  const wanted = new Set(said.filter((line) => !isOwn(own, line)).flatMap(syllablesOf));
  const parts = new Map<string, Face | null>();
  for (const part of wanted) if (!isOwn(own, part)) parts.set(part, await faceFor(part, weight, own));
  return parts;
}

/** All that is said anywhere in something. */
function textsIn(told: unknown): string[] {
  if (typeof told === "string") return [told];
  return typeof told === "object" && told !== null ? Object.values(told).flatMap(textsIn) : [];
}

/** Finds the faces for all words of a paper. Only what its own face cannot print opens another. */
export async function castFor(told: unknown): Promise<Cast> {
  const said = [...new Set(textsIn(told))].flatMap(printable);
  const [regular, bold] = await Promise.all(
    WEIGHTS.map(async (weight) => {
      const own = await ownFace(weight);
      return { own, parts: await partsPlayed(own, weight, said) };
    }),
  );
  return { regular: regular!, bold: bold! };
}
