import type { ShapeKind } from "#app/ui/shape";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "./frame";
import type { Status } from "#app/domain/tickets/ticket/statuses";

const KINDS: Record<Status, ShapeKind> = {
  received: "neutral",
  verifying: "accent",
  handling: "accent",
  awaiting: "soon",
  blocked: "soon",
  reviewing: "soon",
  cooling: "calm",
  approved: "calm",
  finished: "calm",
  refused: "stopped",
  withdrawn: "stopped",
  aside: "stopped",
};

/** A ticket's state in one word. */
export function StatusTag({ status }: { status: Status }) {
  const { shared } = useDeskWords();
  return <Tag kind={KINDS[status]} text={shared.statuses[status]} />;
}
