import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The two weights of the paper's face. One face for both languages, with every character of the Chinese ones. */
export type Fonts = { regular: Buffer; bold: Buffer };

const PLACE = "@expo-google-fonts/noto-sans-sc";
const here = createRequire(import.meta.url);

let loaded: Promise<Fonts> | undefined;

/** Reads the face once a process: ten megabytes a weight, of which a paper takes the few characters it needs. */
export function fonts(): Promise<Fonts> {
  return (loaded ??= read());
}

async function read(): Promise<Fonts> {
  const weight = (name: string) => readFile(here.resolve(`${PLACE}/${name}/NotoSansSC_${name}.ttf`));
  const [regular, bold] = await Promise.all([weight("400Regular"), weight("700Bold")]);
  return { regular, bold };
}
