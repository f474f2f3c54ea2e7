import { ZipFile } from "yazl";
import { sha256 } from "#app/platform/secret.server";
import type { PackageContents } from "./contents";
import { categoryCsv, packageJson } from "./data";
import { packagePage } from "./page";

type Entry = { path: string; bytes: Uint8Array };

const text = (path: string, content: string): Entry => ({ path, bytes: Buffer.from(content, "utf8") });

function hex(bytes: Uint8Array): string {
  return Buffer.from(sha256(bytes)).toString("hex");
}

/** Spreadsheets and data for a copy; access is for reading. */
function forPrograms(contents: PackageContents): Entry[] {
  if (contents.right !== "copy") return [];
  const sheets = contents.categories.flatMap((category, at) => {
    const csv = categoryCsv(category);
    return csv === null ? [] : [text(`${String(at + 1).padStart(2, "0")}-${category.id}.csv`, csv)];
  });
  return [text("data.json", packageJson(contents)), ...sheets];
}

/** Every sum as `sha256sum -c` reads it. */
function sums(entries: readonly Entry[]): Entry {
  return text("SHA256SUMS.txt", entries.map(({ path, bytes }) => `${hex(bytes)}  ${path}\n`).join(""));
}

/**
 * Puts a package together: `index.html` to read, for a copy also `data.json` and a CSV for each category, what is attached, and the
 * sums of it all. In: what it holds, and the attached files' bytes by path. Out: a zip. The same in, the same out.
 */
export async function buildPackage(
  contents: PackageContents,
  attached: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const beside = [...forPrograms(contents), ...[...attached].map(([path, bytes]) => ({ path, bytes }))];
  const page = text(
    "index.html",
    packagePage(
      contents,
      beside.map(({ path }) => path),
    ),
  );
  const entries = [page, ...beside];
  const zip = new ZipFile();
  const made = new Date(`${contents.answeredOn}T00:00:00Z`);
  for (const { path, bytes } of [...entries, sums(entries)])
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime: made,
      compress: !/\.(pdf|jpg|png)$/.test(path),
    });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}
