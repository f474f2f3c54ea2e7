import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../../desk/frame";
import { useMoments } from "../../desk/times/moments";
import { AskedList } from "../asked-list";
import type { Content, Head } from "../shown";

/** Questions and answers, oldest first. */
export function Conversation({ head, content }: { head: Head; content: Content<"conversation"> }) {
  const { words, shared } = useDeskWords();
  const moment = useMoments(head.zone);
  const text = words.ticket.conversation;
  if (content.conversation.length === 0) return <EmptyState title={text.empty} />;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <Timeline
        items={content.conversation.map(({ id, at, from, by, of, text: said, asked, replyOn, heard }) => ({
          id,
          dateTime: at,
          when: moment(at),
          title:
            from === "staff"
              ? text.fromStaff(by ?? words.journal.somebody)
              : heard
                ? text.heard(heard.by, words.intake.channels[heard.channel], by ?? words.journal.somebody)
                : by
                  ? text.takenDown(by)
                  : text.fromRequester,
          body: asked ? (
            <AskedList asked={asked} />
          ) : (
            <>
              <p className="whitespace-pre-line">{said}</p>
              {of ? <p className="text-muted">{words.merge.said.of(of)}</p> : null}
              {replyOn ? <p className="text-muted">{text.replyBy(shared.longDate(replyOn))}</p> : null}
            </>
          ),
        }))}
      />
      {head.status === "awaiting" ? (
        <Notice kind="soon" word={text.waiting}>
          {null}
        </Notice>
      ) : null}
    </div>
  );
}
