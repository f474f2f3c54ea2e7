import { ChoiceSwitch } from "./choice-switch";

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
export function ThemeSwitch({ words, ...rest }: ThemeSwitchProps) {
  return <ChoiceSwitch {...rest} name="_theme" choices={themes.map((value) => ({ value, text: words[value] }))} />;
}
