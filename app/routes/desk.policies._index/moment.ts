import type { LocalMinute } from "#app/http/answer/local-minute";
import { useDeskWords } from "../desk/frame";

/** Writes a minute on the wall as the desk writes them. */
export function useMinute(): (minute: LocalMinute) => string {
  const { ticket } = useDeskWords().words;
  return ({ on, time }) => ticket.moment(on, time);
}
