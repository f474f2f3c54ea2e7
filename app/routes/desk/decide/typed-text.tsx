import { useActionData } from "@remix-run/react";
import type { Fields, Returned } from "#app/http/form/returned";
import { useFrame } from "../frame";

/** What was typed just now, or before the session was over. */
function useTyped(): Fields {
  const returned = useActionData<{ returned?: Returned }>()?.returned;
  const before = useFrame()?.kept?.fields;
  return returned?.typed ?? before ?? {};
}

/** What was typed into a form that can no longer be sent, to be read and copied. Nothing when nothing was. */
export function TypedText() {
  const typed = useTyped();
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
  const typed = useTyped();
  return Object.entries(typed).some(
    ([name, value]) => name !== "seen" && [value].flat().some((text) => text.trim().length > 0),
  );
}
