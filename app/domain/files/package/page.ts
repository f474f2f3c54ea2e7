import type { FoundTable } from "../finding";
import type { PackageCategory, PackageContents } from "./contents";
import { PACKAGE_WORDS, type PackageWords } from "./words";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand anywhere in a page. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** Nothing in a package may load or run anything: what a person's data say is shown, never believed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

const STYLE = `
  body { font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: #1b1f23; background: #fff; max-width: 50em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
  h1 { font-size: 1.5em; line-height: 1.3; } h2 { font-size: 1.15em; margin-top: 2em; border-bottom: 1px solid #c8ced4; }
  .muted { color: #55606a; } .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #c8ced4; padding: .3em .6em; text-align: left; vertical-align: top; white-space: pre-line; }
  th[scope=row] { width: 30%; } td, th, li { unicode-bidi: plaintext; } a { color: #0b5d5e; }
  @media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }`;

function linesTable(lines: PackageCategory["lines"]): string {
  if (lines.length === 0) return "";
  return `<table><tbody>${lines.map(({ field, value }) => `<tr><th scope="row">${escape(field)}</th><td>${escape(value)}</td></tr>`).join("")}</tbody></table>`;
}

function foundTable(table: FoundTable | null): string {
  if (!table) return "";
  const head = table.header.map((name) => `<th scope="col">${escape(name)}</th>`).join("");
  const rows = table.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`).join("");
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function attachedList({ attached }: PackageCategory, words: PackageWords): string {
  if (attached.length === 0) return "";
  return `<h3>${words.attached}</h3><ul>${attached.map(({ path, name }) => `<li><a href="${escape(path)}">${escape(name)}</a></li>`).join("")}</ul>`;
}

function section(category: PackageCategory, words: PackageWords): string {
  const found = category.nothing
    ? `<p>${words.nothing}</p>`
    : linesTable(category.lines) + foundTable(category.table) + attachedList(category, words);
  return `<section id="${escape(category.id)}"><h2>${escape(category.name)}</h2>${found}</section>`;
}

/** A package as a page to read and to print, without a script, and with everything escaped. In: what it holds, and the names of the files beside it. */
export function packagePage(contents: PackageContents, files: readonly string[]): string {
  const words = PACKAGE_WORDS[contents.locale];
  const title = words.title[contents.right === "rules" ? "rules" : "data"];
  const { reference, rightName, controller, receivedOn, answeredOn, categories } = contents;
  return `<!doctype html>
<html lang="${contents.locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${escape(reference)}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1>
<p>${escape(words.by(controller, words.date(answeredOn)))}</p>
<p class="muted">${words.reference} ${escape(reference)} · ${escape(rightName)} · ${words.received} ${words.date(receivedOn)}</p>
<nav aria-label="${words.contents}"><h2>${words.contents}</h2><ol>${categories.map(({ id, name }) => `<li><a href="#${escape(id)}">${escape(name)}</a></li>`).join("")}</ol></nav>
${categories.map((category) => section(category, words)).join("\n")}
<footer><h2>${words.files}</h2><ul>${files.map((file) => `<li>${escape(file)}</li>`).join("")}</ul>${files.some((file) => file.endsWith(".xlsx")) ? `<p class="muted">${words.spreadsheets}</p>` : ""}<p class="muted">${words.check}</p></footer>
</body></html>
`;
}
