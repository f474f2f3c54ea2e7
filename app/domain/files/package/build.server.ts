import { ZipFile } from "yazl";
import { sha256 } from "#app/platform/seal/secret.server";
import type { PackageContents } from "./contents";
import { categoryCsv, packageJson } from "./data";
import { packagePage } from "./page";
import { PACKAGE_WORDS } from "./words";
import { categoryWorkbook } from "./workbook.server";

type Entry = { path: string; bytes: Uint8Array };

const text = (path: string, content: string): Entry => ({ path, bytes: Buffer.from(content, "utf8") });

function hex(bytes: Uint8Array): string {
  return Buffer.from(sha256(bytes)).toString("hex");
}

/** A category as a table, for programs and for Excel; one after the other, so that only one workbook is in the making. */
async function tables({ categories, locale, answeredOn }: PackageContents): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [at, category] of categories.entries()) {
    const name = `${String(at + 1).padStart(2, "0")}-${category.id}`;
    const csv = categoryCsv(category);
    const workbook = await categoryWorkbook(category, PACKAGE_WORDS[locale].sheets, answeredOn);
    if (csv !== null) entries.push(text(`${name}.csv`, csv));
    if (workbook !== null) entries.push({ path: `${name}.xlsx`, bytes: workbook });
  }
  return entries;
}

/** Tables and data for a copy; access is for reading. */
async function forPrograms(contents: PackageContents): Promise<Entry[]> {
  if (contents.right !== "copy") return [];
  return [text("data.json", packageJson(contents)), ...(await tables(contents))];
}

/** Every sum as `sha256sum -c` reads it. */
function sums(entries: readonly Entry[]): Entry {
  return text("SHA256SUMS.txt", entries.map(({ path, bytes }) => `${hex(bytes)}  ${path}\n`).join(""));
}

/**
 * Puts a package together: `index.html` to read, for a copy also `data.json` and for each category a CSV and the same as
 * a workbook for Excel, what is attached, and the sums of it all. In: what it holds, and the attached files' bytes by path. Out: a zip.
 */
export async function buildPackage(
  contents: PackageContents,
  attached: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const beside = [...(await forPrograms(contents)), ...[...attached].map(([path, bytes]) => ({ path, bytes }))];
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
      compress: !/\.(pdf|jpg|png|xlsx)$/.test(path),
    });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}
