import type { CSSProperties } from "react";

/** The colours of the letters, light and dark. Text is at least 4.5:1 on what it stands on; a test keeps that. */
export const colours = {
  light: {
    paper: "#f2f5f4",
    raised: "#ffffff",
    quote: "#eef4f3",
    ink: "#1a2625",
    muted: "#566462",
    line: "#d5dedc",
    accent: "#0b6b63",
    onAccent: "#ffffff",
  },
  dark: {
    paper: "#101615",
    raised: "#1a2322",
    quote: "#22302e",
    ink: "#e6eeec",
    muted: "#a5b4b1",
    line: "#33413f",
    accent: "#5ec8bb",
    onAccent: "#08201d",
  },
} as const;

// Outlook for Windows takes only the first name it has installed, so installed names come first and system-ui last.
const FACES = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Segoe UI", system-ui, sans-serif';
const LATIN_FACES = '"Segoe UI", "Helvetica Neue", Helvetica, Arial, system-ui, sans-serif';

const { light, dark } = colours;

/** Inline styles by role. They alone must make the letter readable: many mail programs drop the style sheet. */
export const look = {
  paper: { backgroundColor: light.paper, margin: 0, padding: 0 },
  page: { backgroundColor: light.paper, color: light.ink, padding: "24px 12px", fontSize: "16px" },
  letter: { maxWidth: "600px", width: "100%" },
  brand: {
    margin: "0 0 12px",
    padding: "0 4px",
    color: light.accent,
    fontSize: "15px",
    lineHeight: "24px",
    fontWeight: 600,
  },
  card: { backgroundColor: light.raised, border: `1px solid ${light.line}`, borderRadius: "6px", padding: "32px" },
  title: { margin: "0 0 16px", color: light.ink, fontSize: "22px", lineHeight: "32px", fontWeight: 700 },
  heading: { margin: "32px 0 8px", color: light.ink, fontSize: "17px", lineHeight: "28px", fontWeight: 700 },
  text: { margin: "0 0 16px", color: light.ink, fontSize: "16px", lineHeight: "27px" },
  hint: { margin: "24px 0 0", color: light.muted, fontSize: "14px", lineHeight: "24px" },
  quote: {
    backgroundColor: light.quote,
    borderLeft: `3px solid ${light.accent}`,
    padding: "12px 16px",
    borderRadius: "0 6px 6px 0",
  },
  factName: {
    padding: "4px 16px 4px 0",
    color: light.muted,
    width: "112px",
    fontWeight: 400,
    textAlign: "left",
    verticalAlign: "top",
  },
  factValue: { padding: "4px 0", color: light.ink, fontWeight: 600, verticalAlign: "top" },
  code: {
    backgroundColor: light.quote,
    borderRadius: "6px",
    padding: "20px 8px 20px 16px",
    color: light.ink,
    textAlign: "center",
  },
  digits: {
    fontSize: "34px",
    lineHeight: "44px",
    fontWeight: 700,
    letterSpacing: "8px",
    fontVariantNumeric: "tabular-nums",
  },
  list: { margin: "0 0 16px", padding: "0 0 0 24px", color: light.ink, fontSize: "16px", lineHeight: "27px" },
  button: {
    backgroundColor: light.accent,
    color: light.onAccent,
    borderRadius: "6px",
    padding: "14px 24px",
    fontSize: "16px",
    fontWeight: 600,
  },
  footer: { padding: "0 4px", color: light.muted, fontSize: "13px", lineHeight: "22px" },
} satisfies Record<string, CSSProperties>;

/** Long words and addresses break rather than push a narrow phone sideways. */
export const breakAnywhere: CSSProperties = { overflowWrap: "anywhere", wordBreak: "break-word" };

/** The faces of a language: Chinese letters name Chinese faces first, so that no Japanese shape slips in. */
export function faces(locale: "zh-CN" | "en"): string {
  return locale === "zh-CN" ? FACES : LATIN_FACES;
}

/** What only a style sheet can say: narrow phones, dark mode, English titles broken evenly. No quote marks or angle brackets: React would escape them. */
export const styleSheet = `
.title:lang(en) { text-wrap: balance }
@media (max-width: 480px) {
  .page { padding: 12px 0 !important }
  .brand, .footer { padding-left: 20px !important; padding-right: 20px !important }
  .card { padding: 24px 20px !important; border-left: 0 !important; border-right: 0 !important; border-radius: 0 !important }
  .fact-name { display: block !important; width: auto !important; padding: 8px 0 0 !important }
  .fact-value { display: block !important; padding: 0 !important }
}
@media (prefers-color-scheme: dark) {
  .paper { background-color: ${dark.paper} !important }
  .card { background-color: ${dark.raised} !important; border-color: ${dark.line} !important }
  .quote, .code { background-color: ${dark.quote} !important; border-color: ${dark.accent} !important }
  .ink { color: ${dark.ink} !important }
  .muted { color: ${dark.muted} !important }
  .brand { color: ${dark.accent} !important }
  .button { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important }
}`;
