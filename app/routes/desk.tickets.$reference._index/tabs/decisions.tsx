import type { ReactNode } from "react";
import type { DeskCopy } from "#app/copy/desk";
import { groundsOfRight, type HasRights } from "#app/domain/policies/profile/grounds";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Right } from "#app/domain/policies/profile/rights";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import type { DeskDecision } from "#app/domain/tickets/desk/page/ticket-page";
import { isProposing } from "#app/domain/tickets/workflow/workflow";
import type { TransferCondition } from "#app/domain/tickets/workflow/transfer-conditions";
import { Card } from "#app/ui/card";
import { SummaryList } from "#app/ui/summary-list";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../../desk/frame";
import { FinishBody } from "../../desk/decide/finish-body";
import { FeeBody } from "../../desk/decide/fee-body";
import { GroundsList } from "../../desk/decide/grounds-list";
import { useMoments } from "../../desk/times/moments";

/** What a decision names by id, and the zone of its moments. */
export type DecisionPolicy = Pick<Profile, "cancellation" | "recipients" | "zone"> & HasRights & { right: Right };

/** The conditions of a transfer that were confirmed; what was approved before they were asked names none. */
function Confirmed({ conditions = [] }: { conditions: readonly TransferCondition[] | undefined }) {
  const { names } = useDeskWords().words.actions.approve.conditions;
  if (conditions.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {conditions.map((condition) => (
        <li key={condition}>{names[condition].text}</li>
      ))}
    </ul>
  );
}

/** Who was verified and how; of whom they ask for, what was confirmed. What was verified before that was asked names nothing of it. */
function verifiedRows(
  {
    method,
    detail,
    subjectMethod = null,
    authority = null,
    confirmed = [],
    behalf = "",
  }: Partial<MoveInput["verify"]> & Pick<MoveInput["verify"], "method" | "detail">,
  { ticket, actions }: DeskCopy,
) {
  const text = ticket.decisions;
  const rows = [
    {
      key: "confirmed",
      term: text.confirmedOf,
      value: confirmed.map((each) => actions.verify.confirmations[each].text).join("\n"),
    },
    {
      key: "subject-method",
      term: text.subjectMethod,
      value: subjectMethod ? actions.verify.subjectMethods[subjectMethod].text : "",
    },
    {
      key: "authority",
      term: actions.verify.authority.label,
      value: authority ? actions.verify.authority.ways[authority].text : "",
    },
    { key: "behalf", term: text.behalf, value: behalf },
    { key: "method", term: text.method, value: actions.verify.methods[method].text },
    { key: "detail", term: text.detail, value: detail },
  ];
  return rows.filter(({ value }) => value !== "");
}

function Body({ decision, profile }: { decision: DeskDecision; profile: DecisionPolicy }): ReactNode {
  const { words, locale } = useDeskWords();
  const text = words.ticket.decisions;
  switch (decision.kind) {
    case "verify": {
      return <SummaryList rows={verifiedRows(decision.body, words)} />;
    }
    case "approve":
      return (
        <>
          <p className="whitespace-pre-line">{decision.body.note || <span className="text-muted">{text.none}</span>}</p>
          <Confirmed conditions={decision.body.conditions} />
        </>
      );
    case "refuse":
    case "propose-refusal":
      return (
        <GroundsList
          grounds={decision.body.grounds}
          known={groundsOfRight(
            profile,
            profile.right,
            decision.body.grounds.map(({ id }) => id),
          )}
        />
      );
    case "propose-fee":
      return <FeeBody body={decision.body} />;
    case "block": {
      const { blockers, note } = decision.body;
      const named = profile.cancellation.blockers
        .filter(({ id }) => blockers.includes(id))
        .map(({ text: name }) => name[locale]);
      return <p className="whitespace-pre-line">{[...named, note].filter(Boolean).join("\n")}</p>;
    }
    case "finish":
    case "propose-finish":
      return <FinishBody body={decision.body} profile={profile} />;
    case "judge":
      return (
        <SummaryList
          rows={[
            {
              key: "verdict",
              term: words.actions.judge.verdict.label,
              value: words.complaint.verdicts[decision.body.verdict],
            },
            { key: "reasons", term: words.actions.judge.reasons.label, value: decision.body.reasons },
          ]}
        />
      );
    case "clear-aside":
      return <p className="whitespace-pre-line">{decision.body.note || words.ticket.decisions.none}</p>;
    default:
      return <p className="whitespace-pre-line">{decision.body.reason}</p>;
  }
}

type DecisionsProps = { decisions: readonly DeskDecision[]; profile: DecisionPolicy };

/** Decisions in order: by whom, and whether each still stands. */
export function DecisionList({ decisions, profile }: DecisionsProps) {
  const { words } = useDeskWords();
  const moment = useMoments(profile.zone);
  const text = words.ticket.decisions;
  const stateOf = (decision: DeskDecision): string => {
    if (decision.voided) return text.voided;
    if (decision.confirmedBy && decision.confirmedAt)
      return text.confirmed(decision.confirmedBy, moment(decision.confirmedAt));
    return isProposing(decision.kind) ? text.pending : "";
  };
  return (
    <Timeline
      items={decisions.map((decision) => ({
        id: decision.id,
        dateTime: decision.at,
        when: [decision.by ?? words.journal.somebody, moment(decision.at), stateOf(decision)]
          .filter(Boolean)
          .join(" · "),
        title: text[decision.kind],
        body: <Body decision={decision} profile={profile} />,
        phase: decision.voided ? ("next" as const) : ("past" as const),
      }))}
    />
  );
}

/** What was decided on the ticket. */
export function Decisions(props: DecisionsProps) {
  const { decisions } = useDeskWords().words.ticket;
  if (props.decisions.length === 0) return null;
  return (
    <Card title={decisions.title} id="decisions">
      <DecisionList {...props} />
    </Card>
  );
}
