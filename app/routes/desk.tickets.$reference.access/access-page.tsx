import type { Refusal } from "#app/domain/refusal";
import type { OwnAccess, TicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import type { InVain } from "#app/http/kept/in-vain";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { TextArea } from "#app/ui/form/text-area";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import type { Ways } from "../desk/bench/ways.server";
import { WaysOn } from "../desk/bench/ways-on";
import { useDeskWords } from "../desk/frame";
import { useMoments } from "../desk/times/moments";
import { DESK_FORM } from "../desk/narrow-form";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { ZoneNote } from "../desk/times/zone-note";
import { TicketTitle } from "../desk/ticket-title";
import { keptTexts } from "../desk/labels/field-label";
import { InVainNotice } from "../desk/in-vain-notice";
import { useForm } from "../desk/use-form";
import { chosenValue } from "../desk._index/chosen";

type Front = Omit<TicketFront, "id" | "facts">;
/** `notDone`: something was sent to the ticket from here that was turned away. */
type AccessPageProps = {
  front: Front;
  /** The tickets before and after it in the queue one came from. */
  ways: Ways | null;
  staffId: string;
  notDone: boolean;
  inVain: InVain[];
  asking: boolean;
  take: boolean;
  takeOver: boolean;
  assign: boolean;
  refused: Pick<Refusal, "refusal" | "detail"> | null;
};

/** How one's own asking stands: waiting, over, refused, or taken back. */
function AccessState({ access, zone }: { access: OwnAccess; zone: string }) {
  const { words, shared } = useDeskWords();
  const moment = useMoments(zone);
  const text = words.access.states;
  if (access.state === "waiting")
    return (
      <Notice kind="soon" word={text.waitingWord}>
        {text.waiting(moment(access.askedAt))}
      </Notice>
    );
  if (access.state === "over")
    return (
      <Notice kind="stopped" word={text.overWord}>
        {access.until ? text.over(shared.longDate(access.until)) : null}
      </Notice>
    );
  const ended = access.state === "ended";
  return (
    <Notice kind="late" word={ended ? text.endedWord : text.refusedWord}>
      <p>{ended ? text.ended : text.refused}</p>
      {access.note ? <p className="whitespace-pre-line">{text.note(access.note)}</p> : null}
    </Notice>
  );
}

/** What can be done without seeing more, so that waiting for an approval costs no time. */
function Work({ front: { reference, version }, staffId, take, takeOver, assign }: AccessPageProps) {
  const { access, ticket } = useDeskWords().words;
  const to = useTicketPaths();
  if (!take && !takeOver && !assign) return null;
  return (
    <section className="flex flex-col gap-2" data-screen-only>
      <p className="text-muted">{access.work}</p>
      <div role="group" aria-label={ticket.actionsLabel} className="flex flex-wrap gap-2">
        {take ? (
          <form method="post" action={paths.bulk()}>
            <input type="hidden" name="act" value="take" />
            <input type="hidden" name="chosen" value={chosenValue({ reference, version })} />
            <Button kind="secondary">{access.take}</Button>
          </form>
        ) : null}
        {takeOver ? (
          <form method="post" action={to.assign(reference)}>
            <input type="hidden" name="seen" value={version} />
            <input type="hidden" name="assigneeId" value={staffId} />
            <Button kind="secondary">{ticket.takeOver}</Button>
          </form>
        ) : null}
        {assign ? (
          <LinkButton href={to.assign(reference)} kind="secondary">
            {ticket.assign}
          </LinkButton>
        ) : null}
      </div>
    </section>
  );
}

function Ask({ reference }: { reference: string }) {
  const { ask } = useDeskWords().words.access;
  const { text } = useForm();
  return (
    <form
      id={DESK_FORM}
      method="post"
      action={useTicketPaths().access(reference)}
      noValidate
      className="flex flex-col gap-4"
    >
      <TextArea {...text("reason")} {...ask.reason} maxLength={1000} />
      <div>
        <Button id="send" kind="primary">
          {ask.submit}
        </Button>
      </div>
    </form>
  );
}

/** A ticket about a minor as it looks to whom it is not open: which one it is, how it stands, and how to ask. */
export function AccessPage(props: AccessPageProps) {
  const { words, shared, locale } = useDeskWords();
  const { summary } = useForm();
  const { front, ways, notDone, asking, refused } = props;
  const to = useTicketPaths();
  const { reference, assignee, access, zone } = front;
  return (
    <div className="flex flex-col gap-4 *:max-w-text">
      <ErrorSummary
        title={words.errorSummary}
        errors={summary([{ name: "reason", label: words.access.ask.reason.label }])}
      />
      <header className="flex max-w-none! flex-col gap-2">
        {ways ? <WaysOn reference={reference} ways={ways} /> : null}
        <TicketTitle ticket={front} />
        <p className="text-muted">{assignee ? words.ticket.assignee(assignee.name) : words.ticket.unassigned}</p>
      </header>
      {notDone && !refused ? (
        <Notice kind="late" word={words.actions.refused.word} live>
          {[shared.refusals["minor-access-needed"], words.access.notDone].join(words.actions.refused.between)}
        </Notice>
      ) : null}
      {props.inVain.map((given) => (
        <InVainNotice
          key={given.id}
          given={given}
          texts={keptTexts(given.words.fields, given.words.path, { words, shared, locale })}
          shared={shared}
          back={to.access(reference)}
        />
      ))}
      <Notice kind="accent" word={words.access.word}>
        {words.access.lead}
      </Notice>
      {refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
      {access ? <AccessState access={access} zone={zone} /> : null}
      {access ? <ZoneNote zone={zone} /> : null}
      {asking ? <Ask reference={reference} /> : null}
      <Work {...props} />
    </div>
  );
}
