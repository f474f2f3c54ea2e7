import { useLocation } from "@remix-run/react";
import type { GivenWords } from "#app/domain/kept/kept-words.server";
import { KEPT_FIELD } from "#app/http/form/returned";
import { KEPT_PLACE } from "#app/http/kept/kept-place";
import { paths } from "#app/paths";
import { KeptWordsNotice } from "#app/ui/kept-words-notice";
import { keptTexts } from "./field-label";
import { useFrame, useWords } from "./frame";

/** Gives back what was typed into a draft that was gone by then. In: the newest first; whether that one stands in the page's own fields. */
export function DraftNotice({ given, inForm }: { given: readonly GivenWords[]; inForm: boolean }) {
  const { words, shared } = useWords();
  const { clues } = useFrame();
  const { pathname, search } = useLocation();
  const { back } = words.request;
  return given.map((each, at) => {
    const inFields = inForm && at === 0;
    return (
      <KeptWordsNotice
        key={each.id}
        id={at === 0 ? KEPT_PLACE : `${KEPT_PLACE}-${at + 1}`}
        word={back.word}
        arriving={at === 0}
        texts={inFields ? [] : keptTexts(each.fields, each.path, words, shared, clues)}
        discard={{
          action: paths.keptDiscard(),
          text: shared.kept.discard,
          fields: { [KEPT_FIELD]: each.id, back: pathname + search },
        }}
      >
        <p>{inFields ? back.inForm : back.toCopy}</p>
      </KeptWordsNotice>
    );
  });
}
