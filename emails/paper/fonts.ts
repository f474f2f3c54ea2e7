import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

type Weights = { regular: Buffer; bold: Buffer };

/** `own`: the paper's face, for both languages, with every character of the Chinese ones. `other`: for names in letters it has no shape for, such as Ł and ř. */
export type Fonts = { own: Weights; other: Weights };

const here = createRequire(import.meta.url);

let loaded: Promise<Fonts> | undefined;

/** Reads the faces once a process: ten megabytes a weight, of which a paper takes the few characters it needs. */
export function fonts(): Promise<Fonts> {
  return (loaded ??= read());
}

async function weights(place: string, face: string): Promise<Weights> {
  const weight = (name: string) => readFile(here.resolve(`${place}/${name}/${face}_${name}.ttf`));
  const [regular, bold] = await Promise.all([weight("400Regular"), weight("700Bold")]);
  return { regular, bold };
}

async function read(): Promise<Fonts> {
  const [own, other] = await Promise.all([
    weights("@expo-google-fonts/noto-sans-sc", "NotoSansSC"),
    weights("@expo-google-fonts/noto-sans", "NotoSans"),
  ]);
  return { own, other };
}
