/** What a style may say in a drawing; each of these is also an attribute of its own. */
const KEPT = ["font-size", "font-weight", "font-style"];

function asAttributes(style: string): string {
  return style
    .split(";")
    .map((rule) => rule.split(":").map((part) => part.trim()))
    .flatMap(([name = "", value = ""]) =>
      KEPT.includes(name) && /^[\w.%-]+$/.test(value) ? [` ${name}="${value}"`] : [],
    )
    .join("");
}

/**
 * A drawing without anything our content security policy forbids or a still picture has no use for: style attributes become
 * attributes of their own (the face of the letters is the page's), style sheets, classes and marks for scripts go.
 */
export function plainSvg(svg: string): string {
  return svg
    .replace(/<style[\s>][\s\S]*?<\/style>/g, "")
    .replace(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replace(/ (?:class|pointer-events|cursor|ecmeta_\w+)="[^"]*"/g, "")
    .replace(/\n+/g, "\n")
    .trim();
}
