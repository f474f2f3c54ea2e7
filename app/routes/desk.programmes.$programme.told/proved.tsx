import type { WasTold } from "#app/domain/programmes/reading/was-told.server";
import { localMinute } from "#app/http/answer/local-minute";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** What is proved of one person. */
export function Proved({ told, zone }: { told: WasTold | null; zone: string }) {
  const { words, shared } = useDeskWords();
  const { told: say, unreached } = words.programmes;
  const moment = (at: string) => {
    const { on, time } = localMinute(at, zone);
    return shared.moment(on, time, zone);
  };
  if (!told)
    return (
      <Notice kind="neutral" word={say.unknown} live>
        {null}
      </Notice>
    );
  const { sentAt, why, acceptedAt, contentDigest, same } = told;
  return (
    <Notice kind={sentAt && !why ? "calm" : "soon"} word={sentAt ? say.sent(moment(sentAt)) : say.notSent} live>
      {why ? <p>{unreached.why[why]}</p> : null}
      {acceptedAt ? <p>{say.accepted(moment(acceptedAt))}</p> : null}
      {same === null ? null : <p>{same ? say.same : say.other}</p>}
      {contentDigest ? <p className="text-small text-muted wrap-anywhere">{say.digest(contentDigest)}</p> : null}
    </Notice>
  );
}
