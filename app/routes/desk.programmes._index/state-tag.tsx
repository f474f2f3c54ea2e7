import type { ProgrammeStatus } from "#app/domain/programmes/programme/kinds";
import { Tag } from "#app/ui/tag";
import { useDeskWords } from "../desk/frame";

const LOOKS = {
  draft: "neutral",
  proposed: "soon",
  sending: "accent",
  stopped: "stopped",
  done: "calm",
  discarded: "neutral",
} as const satisfies Record<ProgrammeStatus, string>;

/** How a programme stands, in one word. */
export function StateTag({ status }: { status: ProgrammeStatus }) {
  return <Tag kind={LOOKS[status]} text={useDeskWords().words.programmes.states[status]} />;
}
