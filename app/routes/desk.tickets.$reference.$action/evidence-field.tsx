import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import { EvidenceNotice } from "../desk.tickets.$reference._index/evidence-notice";
import type { Shown } from "./shown";
import { DaysField } from "./days-field";
import { EVIDENCE_DAYS } from "#app/domain/tickets/workflow/codes";

export const EVIDENCE_FIELDS = ["items", "others", "days"] as const;

/** What was asked before; what is missing of the policy's list, what else, and how long the person gets. */
export function EvidenceField({ shown }: { shown: Shown }) {
  const { words, locale } = useDeskWords();
  const { text, choices } = useForm();
  const { items, others, days } = words.actions["ask-evidence"];
  const list = shown.evidence.map((item, at) => ({ value: String(at), text: item[locale] }));
  return (
    <>
      <EvidenceNotice evidence={shown.askedBefore} />
      {list.length > 0 ? <Checkboxes {...choices("items")} {...items} choices={list} /> : null}
      <TextArea {...text("others")} {...others} optional={words.optional} rows={3} maxLength={4000} />
      <DaysField terms={shown.terms} suggested={EVIDENCE_DAYS.suggested} label={days.label} hint={days.hint} />
    </>
  );
}
