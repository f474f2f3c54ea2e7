import type { ReactNode } from "react";

type Theme = "system" | "light" | "dark";

type ThemeSwitchProps = {
  label: string;
  /** Posts `_theme` here. */
  action: string;
  /** The id of the page's form: what was typed into it travels along and is kept. */
  form?: string;
  current: Theme;
  words: Record<Theme, string>;
};

const themes: readonly Theme[] = ["system", "light", "dark"];

/** Light, dark, or as the machine has it. */
export function ThemeSwitch({ label, action, form, current, words }: ThemeSwitchProps) {
  return (
    <Around form={form} action={action} label={label}>
      {themes.map((theme) => (
        <button
          key={theme}
          type="submit"
          name="_theme"
          {...(form ? { form, formAction: action, formMethod: "post", formNoValidate: true } : {})}
          value={theme}
          aria-pressed={theme === current}
          className="min-h-11 border border-edge px-2 first-of-type:rounded-l-soft last-of-type:rounded-r-soft not-first-of-type:border-l-0 aria-pressed:bg-accent aria-pressed:text-on-accent desk:min-h-6"
        >
          {words[theme]}
        </button>
      ))}
    </Around>
  );
}

type AroundProps = Pick<ThemeSwitchProps, "form" | "action" | "label"> & { children: ReactNode };

/** A form of its own, or a group of buttons that belong to the page's. */
function Around({ form, action, label, children }: AroundProps) {
  if (form)
    return (
      <div role="group" aria-label={label} className="inline-flex" data-screen-only>
        {children}
      </div>
    );
  return (
    <form method="post" action={action} aria-label={label} className="inline-flex" data-screen-only>
      {children}
    </form>
  );
}
