type Theme = "system" | "light" | "dark";

type ThemeSwitchProps = {
  label: string;
  /** Posts `theme` and `back` here. */
  action: string;
  back: string;
  current: Theme;
  words: Record<Theme, string>;
};

const themes: readonly Theme[] = ["system", "light", "dark"];

/** Light, dark, or as the machine has it. */
export function ThemeSwitch({ label, action, back, current, words }: ThemeSwitchProps) {
  return (
    <form method="post" action={action} aria-label={label} className="inline-flex" data-screen-only>
      <input type="hidden" name="back" value={back} />
      {themes.map((theme) => (
        <button
          key={theme}
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={theme === current}
          className="min-h-11 border border-edge px-2 first-of-type:rounded-l-soft last-of-type:rounded-r-soft not-first-of-type:border-l-0 aria-pressed:bg-accent aria-pressed:text-on-accent desk:min-h-6"
        >
          {words[theme]}
        </button>
      ))}
    </form>
  );
}
