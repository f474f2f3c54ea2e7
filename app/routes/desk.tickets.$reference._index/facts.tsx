import { Card } from "#app/ui/card";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { SystemCheckNotice } from "../desk/system-check-notice";
import { useMoments } from "../desk/moments";
import { Clock } from "./clock";
import { Decisions } from "./decisions";
import type { Content, Head } from "./shown";

/** What was asked, what was decided, and the clock beside it. */
export function Facts({ head, content }: { head: Head; content: Content<"facts"> }) {
  const { facts } = useDeskWords().words.ticket;
  const moment = useMoments(head.zone);
  const identity = head.identityVerified && content.verifiedAt ? facts.identityDone(moment(content.verifiedAt)) : facts.identityOpen;
  return (
    <div className="grid gap-4 wide:grid-cols-[3fr_2fr] wide:items-start">
      <div className="flex min-w-0 flex-col gap-4">
        <SystemCheckNotice check={content.check} zone={head.zone} />
        <Card title={facts.title} id="facts">
          <SummaryList rows={[...content.rows, { key: "identity", term: facts.identity, value: identity }]} />
        </Card>
        <Decisions decisions={content.decisions} profile={content.policy} />
      </div>
      <Clock head={head} clock={content.clock} />
    </div>
  );
}
