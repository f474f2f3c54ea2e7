import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../frame";
import { useMoments } from "../times/moments";
import type { SystemCheck } from "./system-check";

/** What the controller's own system said stands in the way of a cancellation, when; or why it has said nothing yet. */
export function SystemCheckNotice({ check, zone }: { check: SystemCheck | null; zone: string }) {
  const { words, locale } = useDeskWords();
  const moment = useMoments(zone);
  const text = words.blockers;
  if (!check) return null;
  const { askedAt, answeredAt, standing, failure } = check;
  if (!answeredAt) {
    const why = failure ? ((text.failures as Record<string, string>)[failure] ?? text.failures.other) : text.waiting;
    return (
      <Notice kind={failure ? "late" : "neutral"} word={failure ? text.noAnswer : text.asked(moment(askedAt))}>
        <p>{why}</p>
      </Notice>
    );
  }
  if (standing.length === 0)
    return (
      <Notice kind="calm" word={text.clear}>
        <p>{text.answered(moment(answeredAt))}</p>
      </Notice>
    );
  return (
    <Notice kind="soon" word={text.standing}>
      <ul className="list-disc pl-5">
        {standing.map(({ id, text: name }) => (
          <li key={id}>{name[locale]}</li>
        ))}
      </ul>
      <p>{text.answered(moment(answeredAt))}</p>
    </Notice>
  );
}
