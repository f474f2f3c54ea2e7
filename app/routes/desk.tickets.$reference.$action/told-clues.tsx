import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import type { Shown } from "./shown";

/** What the person told to be found by, beside the verification: this is held against the record. */
export function ToldClues({ clues }: Pick<Shown, "clues">) {
  const { words, locale } = useDeskWords();
  return (
    <section aria-labelledby="told-clues" className="max-w-text">
      <h2 id="told-clues" className="mb-2 text-lead">
        {words.actions.verify.clues}
      </h2>
      <SummaryList rows={clues.map(({ id, name, value }) => ({ key: id, term: name[locale], value }))} />
    </section>
  );
}
