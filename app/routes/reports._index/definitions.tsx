import { SummaryList } from "#app/ui/summary-list";
import { useReportWords } from "../reports/words";

/** What each figure means, in words. */
export function Definitions() {
  const { title, lead, items } = useReportWords().words.definitions;
  return (
    <section aria-labelledby="definitions" className="flex flex-col gap-2">
      <h2 id="definitions">{title}</h2>
      <p>{lead}</p>
      <div className="max-w-[60em]">
        <SummaryList rows={items.map(({ term, text }) => ({ key: term, term, value: text }))} />
      </div>
    </section>
  );
}
