import { useActionData } from "@remix-run/react";
import type { Returned } from "#app/http/form/returned";

/** What was typed into a form that can no longer be sent, to be read and copied. Nothing when nothing was. */
export function TypedText() {
  const typed = useActionData<{ returned?: Returned }>()?.returned?.typed ?? {};
  const texts = Object.entries(typed).flatMap(([name, value]) =>
    name === "seen" ? [] : [value].flat().filter((text) => text.trim().length > 0),
  );
  return texts.map((text, at) => (
    <p key={at} className="max-w-text rounded-soft border border-line bg-raised p-3 whitespace-pre-line">
      {text}
    </p>
  ));
}

/** True when words were typed that would be lost. */
export function useHasTyped(): boolean {
  const typed = useActionData<{ returned?: Returned }>()?.returned?.typed ?? {};
  return Object.entries(typed).some(
    ([name, value]) => name !== "seen" && [value].flat().some((text) => text.trim().length > 0),
  );
}
