import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Source = { file: string; text: string };

const ROOT = path.resolve(import.meta.dirname, "../..");
const CODE = /\.(ts|tsx|mjs)$/;
const LEFT_OUT = /(^|\/)(generated|node_modules)\/|\.test\.tsx?$/;

/** The product's own source files below these folders, tests and generated code left out. In and out: paths from the root of the repository. */
export function sources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        path.posix.join(folder, name),
      ),
    )
    .filter((file) => CODE.test(file) && !LEFT_OUT.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
}

/** The files in which a pattern occurs, comments left out. */
export function filesWith(pattern: RegExp, from: readonly Source[]): string[] {
  return from.filter(({ text }) => pattern.test(withoutComments(text))).map(({ file }) => file);
}

/** Source without its comments; what stands in strings stays. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_, quoted: string | undefined) => quoted ?? "",
  );
}
