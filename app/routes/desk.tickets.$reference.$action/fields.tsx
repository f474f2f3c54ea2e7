import { outerLimitText } from "#app/copy/outer-limit";
import { reaches } from "#app/domain/policies/profile/rungs";
import { METHOD_RUNGS, REPLY_DAYS } from "#app/domain/tickets/workflow/codes";
import { VERDICTS } from "#app/domain/tickets/workflow/move-input";
import { TRANSFER_CONDITIONS } from "#app/domain/tickets/workflow/transfer-conditions";
import { paths } from "#app/paths";
import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import { Card } from "#app/ui/card";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { Notice } from "#app/ui/notice";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { FeeBody } from "../desk/decide/fee-body";
import { FinishBody } from "../desk/decide/finish-body";
import { GroundsList } from "../desk/decide/grounds-list";
import { useMoments } from "../desk/times/moments";
import { LetterText } from "../desk/letter-words/letter-text";
import { isReadByPerson } from "../desk/letter-words/to-person";
import { SystemCheckNotice } from "../desk/task/system-check-notice";
import { useForm } from "../desk/use-form";
import { textWords } from "./field-words";
import { ACTION_FORMS, AT_ONCE, type FormField } from "./form";
import { BehalfField } from "./behalf-field";
import { DaysField } from "./days-field";
import { HeardField } from "./heard-field";
import { EvidenceField } from "./evidence-field";
import { GroundsField } from "./grounds-field";
import type { Shown } from "./shown";

function Method({ shown: { required, behalf, disputed, methods } }: { shown: Shown }) {
  const { verify } = useDeskWords().words.actions;
  const { choice } = useForm();
  return (
    <>
      {disputed ? (
        <Notice kind="soon" word={verify.disputed.word(disputed)}>
          <p>{verify.disputed.help}</p>
        </Notice>
      ) : null}
      <RadioGroup
        {...choice("method")}
        label={verify.method}
        hint={[verify.required[required], ...(behalf.methods.length > 0 ? [verify.required.both] : [])].join(
          verify.required.between,
        )}
        choices={methods.map((method) => ({
          value: method,
          ...verify.methods[method],
          ...(reaches(METHOD_RUNGS[method], required) ? {} : { note: verify.required.tooLow }),
        }))}
      />
    </>
  );
}

/** Which facts were compared, where the person says that one of them is wrong. */
function Compared({ shown }: { shown: Shown }) {
  const { words, locale } = useDeskWords();
  const { compared } = words.actions.verify;
  const { choices } = useForm();
  if (!shown.comparables) return null;
  return (
    <Checkboxes
      {...choices("compared")}
      label={compared.label}
      hint={compared.hint}
      choices={shown.comparables.map(({ id, name, value, disputed }) => ({
        value: id,
        text: name[locale],
        ...(value ? { hint: value } : {}),
        ...(disputed ? { note: compared.disputed } : {}),
      }))}
    />
  );
}

function Blockers({ shown }: { shown: Shown }) {
  const { words, locale } = useDeskWords();
  // What the system said is chosen already; the agent decides.
  const { choices } = useForm({ blockers: shown.check?.standing.map(({ id }) => id) ?? [] });
  const { blockers } = words.actions.block;
  return (
    <Checkboxes
      {...choices("blockers")}
      {...blockers}
      choices={shown.blockers.map(({ id, text, remedy }) => ({ value: id, text: text[locale], hint: remedy[locale] }))}
    />
  );
}

/** Whether the promise stands still while we wait, and for which of the reasons the policy's law allows. */
function PauseField({ shown: { pauses } }: { shown: Shown }) {
  const { pause } = useDeskWords().words.actions;
  const { choice } = useForm();
  if (!pauses) return null;
  const { label, hint, options } = pause;
  return (
    <RadioGroup
      {...choice("pause")}
      label={label}
      hint={hint}
      choices={pauses.map((value) => ({ value, ...options[value] }))}
    />
  );
}

function Verdict() {
  const { verdict } = useDeskWords().words.actions.judge;
  const { choice } = useForm();
  return (
    <RadioGroup
      {...choice("verdict")}
      label={verdict.label}
      hint={verdict.hint}
      choices={VERDICTS.map((each) => ({ value: each, ...verdict[each] }))}
    />
  );
}

function Proposal({ shown }: { shown: Shown }) {
  const { words } = useDeskWords();
  const moment = useMoments(shown.zone);
  const { proposal } = shown;
  if (!proposal) return null;
  const { kind, by, at } = proposal;
  return (
    <Card title={words.ticket.decisions[kind]} id="proposal">
      <p className="mb-2 text-muted">
        {words.actions["confirm-refusal"].proposal(by ?? words.journal.somebody, moment(at))}
      </p>
      {proposal.kind === "propose-refusal" ? (
        <GroundsList grounds={proposal.body.grounds} known={shown.offered} />
      ) : null}
      {proposal.kind === "propose-finish" ? <FinishBody body={proposal.body} profile={shown} /> : null}
      {proposal.kind === "propose-aside" ? <p className="whitespace-pre-line">{proposal.body.reason}</p> : null}
      {proposal.kind === "propose-fee" ? <FeeBody body={proposal.body} /> : null}
    </Card>
  );
}

/** Who put the ticket aside, and why. */
function Aside({ shown: { aside, zone } }: { shown: Shown }) {
  const { words } = useDeskWords();
  const moment = useMoments(zone);
  if (!aside) return null;
  return (
    <Card title={words.ticket.decisions[aside.kind]} id="aside">
      <p className="mb-2 text-muted">
        {words.actions["clear-aside"].by(aside.by ?? words.journal.somebody, moment(aside.at))}
      </p>
      <p className="whitespace-pre-line">{aside.body.reason}</p>
    </Card>
  );
}

/** What an approval begins where the person may still change their mind, and whether that ends in time. */
function Cooling({ shown: { coolingOn, due } }: { shown: Shown }) {
  const { words, shared } = useDeskWords();
  const { cooling } = words.actions.approve;
  if (!coolingOn) return null;
  const [on, dueOn] = [shared.longDate(coolingOn), shared.longDate(due.dueOn)];
  return (
    <>
      <Notice kind="soon" word={cooling.word}>
        <p>{cooling.until(on)}</p>
      </Notice>
      {coolingOn >= due.dueOn ? (
        <Notice kind="late" word={cooling.lateWord}>
          <p>{cooling.late(on, dueOn)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** The date the term has, and the one it would be prolonged to. */
function Extension({ shown: { extension, due } }: { shown: Shown }) {
  const { words, shared } = useDeskWords();
  const text = words.actions.extend;
  if (!extension) return null;
  const length = shared.termUnits[extension.unit](extension.count);
  return (
    <Notice kind="neutral" word={text.leadsWord}>
      <p>
        {text.leads(
          shared.longDate(due.dueOn),
          length,
          shared.longDate(extension.leadsTo),
          outerLimitText(extension.limit, shared),
        )}
      </p>
    </Notice>
  );
}

/** Why a fee is possible at all: the policy's measure, and how often the same was asked. */
function FeeRule({ shown: { feeRule, repeats } }: { shown: Shown }) {
  const text = useDeskWords().words.actions["propose-fee"];
  if (!feeRule) return null;
  return (
    <Notice kind="neutral" word={text.word}>
      <p>{text.rule(feeRule.freeRequests, feeRule.withinDays)}</p>
      <p>{text.repeats(repeats)}</p>
    </Notice>
  );
}

/** The conditions of a transfer, each to be confirmed; and the way on where one does not hold. */
function Conditions({ shown: { right, reference } }: { shown: Shown }) {
  const { conditions } = useDeskWords().words.actions.approve;
  const { choices } = useForm();
  if (right !== "transfer") return null;
  const { label, hint, names, unmet, refuse } = conditions;
  return (
    <>
      <Checkboxes
        {...choices("conditions")}
        label={label}
        hint={hint}
        choices={TRANSFER_CONDITIONS.map((value) => ({ value, ...names[value] }))}
      />
      <p>
        {unmet} <a href={paths.ticketAction(reference, "refuse")}>{refuse}</a>
      </p>
    </>
  );
}

/** Approves in the same press, where an approval asks for nothing but that who asks is known. */
function AtOnce({ shown: { approvable } }: { shown: Shown }) {
  const { atOnce } = useDeskWords().words.actions.verify;
  const { choices } = useForm();
  if (!approvable) return null;
  return (
    <Checkboxes
      {...choices(AT_ONCE)}
      label={atOnce.label}
      choices={[{ value: "yes", text: atOnce.text, hint: atOnce.hint }]}
    />
  );
}

function Field({ field, action, shown }: { field: FormField; action: StaffAction; shown: Shown }) {
  const { words } = useDeskWords();
  const { text } = useForm(shown.kept);
  if (field.kind === "behalf") return <BehalfField shown={shown} />;
  if (field.kind === "method") return <Method shown={shown} />;
  if (field.kind === "compared") return <Compared shown={shown} />;
  if (field.kind === "grounds") return <GroundsField shown={shown} />;
  if (field.kind === "evidence") return <EvidenceField shown={shown} />;
  if (field.kind === "aside") return <Aside shown={shown} />;
  if (field.kind === "heard") return <HeardField shown={shown} />;
  if (field.kind === "reply-by")
    return <DaysField terms={shown.terms} suggested={REPLY_DAYS.suggested} {...words.actions.ask.days} />;
  if (field.kind === "pause") return <PauseField shown={shown} />;
  if (field.kind === "blockers") return <Blockers shown={shown} />;
  if (field.kind === "check") return <SystemCheckNotice check={shown.check} zone={shown.zone} />;
  if (field.kind === "conditions") return <Conditions shown={shown} />;
  if (field.kind === "at-once") return <AtOnce shown={shown} />;
  if (field.kind === "cooling") return <Cooling shown={shown} />;
  if (field.kind === "extension") return <Extension shown={shown} />;
  if (field.kind === "fee-rule") return <FeeRule shown={shown} />;
  if (field.kind === "verdict") return <Verdict />;
  if (field.kind === "proposal") return <Proposal shown={shown} />;
  const Text = isReadByPerson(action, field.name) ? LetterText : TextArea;
  return (
    <Text
      {...text(field.name)}
      {...textWords(words.actions, action, field.name)}
      optional={field.optional ? words.optional : undefined}
      maxLength={4000}
    />
  );
}

/** The fields of an action's form, in order. */
export function ActionFields({ action, shown }: { action: StaffAction; shown: Shown }) {
  return ACTION_FORMS[action].fields.map((field) => (
    <Field key={field.kind === "text" ? field.name : field.kind} field={field} action={action} shown={shown} />
  ));
}
