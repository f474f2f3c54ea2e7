import type { PublicTogether } from "#app/domain/tickets/portal/public-together.server";
import { Notice } from "#app/ui/notice";
import { WholeReferences } from "#app/ui/whole-references";
import { useWords } from "../_portal/frame";

/** That this request is worked on together with another one of theirs, or was answered with it; where another leads, how that one stands. */
export function TogetherCard({ together }: { together: PublicTogether | null }) {
  const { words, shared } = useWords();
  const { together: text, ticket } = words.track;
  if (!together) return null;
  if (together.kind === "leads") {
    const references = together.references.map(text.other).join(text.and);
    return (
      <Notice word={text.word}>
        <p>
          <WholeReferences text={together.open ? text.leads(references) : text.led(references)} />
        </p>
      </Notice>
    );
  }
  const { status, dueOn, open } = together;
  const reference = text.other(together.reference);
  return (
    <Notice word={text.word}>
      <p>
        <WholeReferences text={open ? text.open(reference) : text.led(reference)} />
      </p>
      {open ? (
        <p>
          <WholeReferences text={text.state(reference, ticket.state[status](shared.longDate(dueOn)))} />
        </p>
      ) : null}
      {open ? <p>{text.kept}</p> : null}
    </Notice>
  );
}
