import { useActionData, useLocation } from "@remix-run/react";
import type { Fields, Returned } from "#app/http/form/returned";
import { wordsOf } from "#app/http/kept/shown-fields";
import { keptTexts } from "../labels/field-label";
import { useDeskWords, useFrame } from "../frame";

/** What was typed just now, or before it could not be sent. */
function useTyped(): Fields {
  const returned = useActionData<{ returned?: Returned }>()?.returned;
  const before = useFrame()?.kept?.fields;
  return returned?.typed ?? before ?? {};
}

/** What was typed into a form that can no longer be sent, to be read and copied. Nothing when nothing was. */
export function TypedText() {
  const typed = useTyped();
  const words = useDeskWords();
  const { pathname } = useLocation();
  return keptTexts(typed, pathname, words).map(({ label, text }, at) => (
    <div key={at} className="max-w-text">
      <p className="text-small text-muted">{label}</p>
      <p className="rounded-soft border border-line bg-raised p-3 whitespace-pre-line">{text}</p>
    </div>
  ));
}

/** True when words were typed that would be lost. */
export function useHasTyped(): boolean {
  return wordsOf(useTyped()).length > 0;
}
