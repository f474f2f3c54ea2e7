import type { ServiceEnd } from "#app/domain/programmes/programme/service-end.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "../frame";

/** That the service ends or has ended, and until when requests are taken. */
export function FrontEnd({ policyId, end }: { policyId: string; end: ServiceEnd }) {
  const { words, shared } = useWords();
  const say = words.notices.ending;
  const [ends, until] = [shared.longDate(end.endsOn), shared.longDate(end.requestsUntil)];
  const told = {
    ahead: { word: say.word, help: say.help(ends, until) },
    ended: { word: say.endedWord, help: say.ended(ends, until) },
    closed: { word: say.closedWord, help: say.closed(until) },
  }[end.state];
  return (
    <Notice kind={end.state === "ahead" ? "soon" : "stopped"} word={told.word}>
      <p>{told.help}</p>
      {end.noticeId === null ? null : (
        <a href={paths.policyNotice(policyId, end.noticeId)} className="inline-flex min-h-11 items-center">
          {say.link}
        </a>
      )}
    </Notice>
  );
}
