import { useEffect } from "react";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=checkbox]), select, textarea") !== null;
}

function rowLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>("[data-row] th a")];
}

function step(by: 1 | -1): void {
  const links = rowLinks();
  const here = links.findIndex((link) => link.closest("[data-row]")?.contains(document.activeElement));
  const next = here === -1 ? (by === 1 ? 0 : links.length - 1) : here + by;
  links[next]?.focus();
}

function choose(): void {
  document.activeElement?.closest("[data-row]")?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
}

const KEYS: Record<string, () => void> = { j: () => step(1), k: () => step(-1), x: choose };

/** j and k walk the rows, x chooses one; Enter opens it because its link has the focus. Nothing happens while somebody types. */
export function useRowKeys(): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const act = KEYS[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
