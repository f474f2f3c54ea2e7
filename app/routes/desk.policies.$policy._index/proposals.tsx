import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { Tag } from "#app/ui/tag";
import { useMinute } from "../desk.policies._index/moment";
import { useDeskWords } from "../desk/frame";
import type { ShownPolicy } from "./shown.server";

type Props = { policy: ShownPolicy };
type Told = ShownPolicy["proposals"][number];

/** From when something holds, in words. */
function useWhen(): (told: Pick<Told, "effectiveOn" | "zone">) => string {
  const { words, shared } = useDeskWords();
  const { proposals } = words.policies;
  return ({ effectiveOn, zone }) =>
    effectiveOn === null ? proposals.atOnce : proposals.from(shared.longDate(effectiveOn), zone);
}

/** That the policy is retired, or will be. */
export function Retirement({ policy: { retirement } }: Props) {
  const { words, shared } = useDeskWords();
  const { retire } = words.policies.proposals;
  if (!retirement) return null;
  const on = shared.longDate(retirement.on);
  return (
    <Notice
      kind={retirement.state === "retired" ? "stopped" : "soon"}
      word={retirement.state === "retired" ? retire.since(on) : retire.soon(on)}
    >
      {null}
    </Notice>
  );
}

/** Why the last proposal came to nothing; null where it did not. */
function LastEnd({ told }: { told: Told | undefined }) {
  const { card, page } = useDeskWords().words.policies.proposals;
  if (!told) return null;
  const by = told.decidedBy ?? page.somebody;
  const word = { "sent-back": card.sentBack(by), "called-off": card.calledOff(by), void: card.void }[
    told.status as string
  ];
  return word ? (
    <Notice kind="soon" word={word}>
      {told.reason ? <p>{page.reason(told.reason)}</p> : null}
    </Notice>
  ) : null;
}

/** What waits for a second person or for its day; otherwise why the last proposal came to nothing, while somebody writes on. */
export function Waiting({ policy: { policyId, waiting, proposals, draft } }: Props) {
  const { card, page } = useDeskWords().words.policies.proposals;
  const minute = useMinute();
  const when = useWhen();
  if (!waiting) return draft ? <LastEnd told={proposals[0]} /> : null;
  const { kind, status, by, at } = waiting;
  const who = [by ?? page.somebody, minute(at)] as const;
  const said =
    status === "agreed"
      ? (kind === "publish" ? card.agreed : card.agreedRetire)(when(waiting))
      : (kind === "publish" ? card.waiting : card.waitingRetire)(...who);
  return (
    <Card id="waiting" title={card.title} highlighted>
      <div className="flex flex-col items-start gap-3">
        <p>{said}</p>
        {kind === "publish" ? <p className="text-muted">{card.edits}</p> : null}
        <LinkButton href={paths.policyProposal(policyId)}>{card.look}</LinkButton>
      </div>
    </Card>
  );
}

/** What was proposed about the policy, and what became of it. */
export function History({ policy: { proposals } }: Props) {
  const { words } = useDeskWords();
  const { card, page, states, why } = words.policies.proposals;
  const minute = useMinute();
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-2">
      <h2 id="proposals">{card.history}</h2>
      <DataTable
        stacked
        caption={card.historyCaption}
        captionHidden
        rows={proposals}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "what",
            header: card.columns.what,
            cell: ({ kind, against }) => (kind === "publish" ? page.whatPublish((against ?? 0) + 1) : page.whatRetire),
          },
          {
            key: "state",
            header: card.columns.state,
            cell: ({ status, reason, late }) => (
              <>
                <Tag
                  kind={status === "done" ? "calm" : status === "proposed" || status === "agreed" ? "soon" : "neutral"}
                  text={states[status]}
                />
                {reason ? <span className="block text-muted">{page.reason(reason)}</span> : null}
                {late ? <span className="block text-muted">{why.late(minute(late))}</span> : null}
              </>
            ),
          },
          {
            key: "by",
            header: card.columns.by,
            named: true,
            cell: ({ by, at }) => page.byAt(by ?? page.somebody, minute(at)),
          },
          {
            key: "why",
            header: card.columns.why,
            named: true,
            cell: ({ note }) => <span className="whitespace-pre-line">{note}</span>,
          },
        ]}
      />
    </section>
  );
}
