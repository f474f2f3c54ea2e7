import { classNames } from "./class-names";

export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const kinds: Record<ButtonKind, string> = {
  primary: "border-accent bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent",
  secondary: "border-edge bg-raised text-ink hover:border-accent hover:text-ink",
  danger: "border-late bg-raised text-late hover:bg-late-soft hover:text-late",
  quiet: "border-transparent text-accent underline underline-offset-4 hover:text-accent-strong",
};

/** How something that can be pressed looks, be it a button or a link: 44 px for a thumb, 32 px at the desk. */
export function buttonLook(kind: ButtonKind): string {
  return classNames(
    "inline-flex min-h-11 items-center justify-center gap-2 rounded-soft border px-6 py-2 text-center font-semibold no-underline",
    "desk:min-h-8 desk:px-3 desk:py-1 disabled:opacity-60",
    kinds[kind],
  );
}
