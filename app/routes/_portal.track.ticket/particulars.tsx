import { particularRows } from "#app/copy/particulars";
import type { ParticularFacts } from "#app/domain/tickets/workflow/particulars";
import { SummaryList } from "#app/ui/summary-list";
import { useWords } from "../_portal/frame";

/** What an answer says that only its right asks for. */
export function Particulars({ said: { right, facts } }: { said: ParticularFacts }) {
  const { shared } = useWords();
  return (
    <div>
      <h3>{shared.particulars.titles[right]}</h3>
      <SummaryList rows={particularRows(facts, shared)} />
    </div>
  );
}
