import { Checkboxes } from "#app/ui/form/checkboxes";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { EvidenceNotice } from "../desk.tickets.$reference._index/evidence-notice";
import type { Shown } from "./shown";
import { EVIDENCE_DAYS } from "#app/domain/tickets/workflow/codes";

export const EVIDENCE_FIELDS = ["items", "others", "days"] as const;

const DAYS = [5, 10, 15, 20, 30].filter((days) => days >= EVIDENCE_DAYS.least && days <= EVIDENCE_DAYS.most);

/** What was asked before; what is missing of the policy's list, what else, and how long the person gets. */
export function EvidenceField({ shown }: { shown: Shown }) {
  const { words, shared, locale } = useDeskWords();
  const { text, choices } = useForm({ days: String(EVIDENCE_DAYS.suggested) });
  const { items, others, days } = words.actions["ask-evidence"];
  const list = shown.evidence.map((item, at) => ({ value: String(at), text: item[locale] }));
  return (
    <>
      <EvidenceNotice evidence={shown.askedBefore} />
      {list.length > 0 ? <Checkboxes {...choices("items")} {...items} choices={list} /> : null}
      <TextArea {...text("others")} {...others} optional={words.optional} rows={3} maxLength={4000} />
      <SelectField
        {...text("days")}
        {...days}
        options={DAYS.map((count) => ({ value: String(count), text: shared.termUnits["working-day"](count) }))}
      />
    </>
  );
}
