const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand anywhere in a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** Nothing in a case file may load or run anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
  body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: #1b1f23; background: #fff; max-width: 60em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
  h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; border-bottom: 1px solid #c8ced4; } h3 { font-size: 1em; }
  .muted, .hash { color: #55606a; } .hash { font-family: monospace; font-size: .8em; } .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #c8ced4; padding: .25em .5em; text-align: left; vertical-align: top; }
  .words { white-space: pre-line; } td, th, li, p { unicode-bidi: plaintext; } a { color: #0b5d5e; }
  @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }`;

/** A whole page from its parts, which are escaped already. */
export function htmlPage(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}

/** A table with a head. In: cells that are escaped already. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const names = head.map((name) => `<th scope="col">${name}</th>`).join("");
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<div class="scroll"><table><thead><tr>${names}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** Facts, each with its name. In: cells that are escaped already. */
export function htmlFacts(rows: readonly (readonly [name: string, fact: string])[]): string {
  return `<table><tbody>${rows.map(([name, fact]) => `<tr><th scope="row">${name}</th><td>${fact}</td></tr>`).join("")}</tbody></table>`;
}
