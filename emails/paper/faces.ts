import { Blob, Face as Shapes, Font } from "harfbuzzjs";
import { COMMON, familiesOf, type FaceFile, type Weight } from "./families";
import { rareHan } from "./rare-han";

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

const opened = new Map<string, Promise<Face>>();

/** Opens a face once a process; one that could not be read is tried again. */
function openFace({ name, read }: FaceFile): Promise<Face> {
  const known = opened.get(name);
  if (known) return known;
  const opening = open({ name, read }).catch((failed: unknown) => {
    opened.delete(name);
    throw failed;
  });
  opened.set(name, opening);
  return opening;
}

async function open({ name, read }: FaceFile): Promise<Face> {
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

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;
const HAN = /\p{Unified_Ideograph}|[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** The paper's own face: every ordinary Chinese character, Latin, Cyrillic, Greek and kana. */
export function ownFace(weight: Weight): Promise<Face> {
  return openFace(COMMON.own(weight));
}

async function* filesFor(text: string, weight: Weight): AsyncGenerator<FaceFile> {
  // Marks belong to many scripts; the letter they stand on says which.
  const [first = ""] = text;
  yield* familiesOf(first, weight);
  if (EMOJI.test(text)) yield COMMON.emoji(weight);
  if (HAN.test(text)) {
    yield* await rareHan(text);
    yield COMMON.latestHan(weight);
  }
  for (const family of ["latin", "symbols", "signs", "mathematics"] as const) yield COMMON[family](weight);
}

/** Other faces for some characters, the likeliest first; opened one after the other, as long as they are asked for. */
export async function* otherFaces(text: string, weight: Weight): AsyncGenerator<Face> {
  for await (const file of filesFor(text, weight)) yield openFace(file);
}
