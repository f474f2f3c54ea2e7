import { isRouteErrorResponse } from "@remix-run/react";
import type { SharedCopy } from "#app/copy/shared";
import { KEPT_FIELD } from "#app/http/form/returned";
import type { InVain } from "#app/http/kept/in-vain";
import { KEPT_PLACE } from "#app/http/kept/kept-place";
import { paths } from "#app/paths";
import { KeptWordsNotice, type KeptText } from "#app/ui/kept-words-notice";

/** The words that were sent in vain to a page that cannot be shown; null where there are none. */
export function inVainIn(error: unknown): InVain | null {
  if (!isRouteErrorResponse(error)) return null;
  return (error.data as { inVain?: InVain } | null)?.inVain ?? null;
}

type InVainNoticeProps = { given: InVain; texts: readonly KeptText[]; shared: SharedCopy; back: string };

/** Gives them back, to be read and copied. In: the words with what their fields are called, and where throwing them away leads. */
export function InVainNotice({ given: { words, id }, texts, shared, back }: InVainNoticeProps) {
  const { discard, inVain, fileNotKept } = shared.kept;
  return (
    <KeptWordsNotice
      id={KEPT_PLACE}
      word={inVain.word}
      arriving
      texts={texts}
      discard={id ? { action: paths.keptDiscard(), text: discard, fields: { [KEPT_FIELD]: id, back } } : undefined}
    >
      <p>{id ? inVain.help : inVain.notKept}</p>
      {words.fileChosen ? <p>{fileNotKept}</p> : null}
    </KeptWordsNotice>
  );
}
