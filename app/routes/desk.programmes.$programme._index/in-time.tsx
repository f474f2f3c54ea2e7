import type { ProgrammePage } from "#app/domain/programmes/reading/programme-page.server";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** That somebody was told too late for what is promised, or is still to be told, and what can be done about it. */
export function InTime({ inTime, kind }: Pick<ProgrammePage, "inTime" | "kind">) {
  const { words, shared } = useDeskWords();
  const { page } = words.programmes;
  if (!inTime || kind === "incident" || inTime.late + inTime.owed === 0) return null;
  const by = shared.longDate(inTime.by);
  return (
    <Notice kind="late" word={page.lateTitle}>
      {inTime.owed > 0 ? <p>{page.owed(inTime.owed, by)}</p> : null}
      {inTime.late > 0 ? <p>{page.late(inTime.late, by)}</p> : null}
      <p>{page.lateWay[kind]}</p>
    </Notice>
  );
}
