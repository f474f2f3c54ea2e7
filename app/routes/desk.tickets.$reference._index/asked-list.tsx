import type { EvidenceAsked } from "#app/domain/tickets/evidence/evidence-asked";
import { useDeskWords } from "../desk/frame";

/** What a requester was asked to send, and by when, in the reader's own language. */
export function AskedList({ asked: { items, dueOn } }: { asked: EvidenceAsked }) {
  const { words, shared, locale } = useDeskWords();
  return (
    <>
      <p>{words.files.evidence.asked(shared.longDate(dueOn))}</p>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item[locale]}>{item[locale]}</li>
        ))}
      </ul>
    </>
  );
}
