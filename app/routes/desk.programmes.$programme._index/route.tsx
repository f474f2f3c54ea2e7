import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { may } from "#app/domain/people/permissions";
import { firstReaders } from "#app/domain/programmes/reading/audience-shown.server";
import { mayTakeOut } from "#app/domain/programmes/reading/proof.server";
import { listEndTasks } from "#app/domain/programmes/reading/end-task-list.server";
import { localMinute } from "#app/http/answer/local-minute";
import { callerOf } from "#app/http/request/caller.server";
import { hasConnectedList } from "#app/http/staff/connected-list.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgrammePage } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { Arrived } from "#app/ui/arrived";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { StateTag } from "../desk.programmes._index/state-tag";
import { ACTS, actsNow } from "../desk.programmes.$programme.act.$act/acts";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { EndTasks } from "./end-tasks";
import { Journal } from "./journal";
import { Missing } from "./missing";
import { InTime } from "./in-time";
import { Progress } from "./progress";
import { WhoIsTold } from "./who-is-told";

export const meta = deskMeta(({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
  [name[frame.locale], programmes.title].join(" · "),
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const page = await requireProgrammePage(params.programme, staff, callerOf(request, context).now);
  return {
    frame: await deskFrame(request, context, staff),
    page,
    tasks: await listEndTasks(page.id),
    // What went out is counted; whom it went to is looked at before.
    readers: page.times.released === null ? await firstReaders(page.id) : [],
    connected: hasConnectedList(page.policyId),
    name: programmeName(page),
    acts: actsNow(page, staff.id).filter((act) => ACTS[act].by.some((permission) => may(staff.role, permission))),
    mayPace: page.byLetter && ["sending", "stopped"].includes(page.status) && may(staff.role, "programme.release"),
    mayExport: mayTakeOut(page, staff),
    done: new URL(request.url).searchParams.get("done"),
  };
}

function useMoment(zone: string) {
  const { words, shared } = useDeskWords();
  return (instant: string | null) => {
    if (instant === null) return words.programmes.page.times.none;
    const { on, time } = localMinute(instant, zone);
    return `${shared.longDate(on)} ${time}`;
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Facts({ page }: Pick<Loaded, "page">) {
  const { words, shared, locale } = useDeskWords();
  const { page: say, kinds } = words.programmes;
  const channels = [...(page.byLetter ? [say.letter] : []), ...(page.byPage ? [say.publicPage] : [])];
  const rows = [
    { key: "policy", term: say.facts.policy, value: page.policyName[locale] },
    { key: "kind", term: say.facts.kind, value: kinds[page.kind].text },
    { key: "authors", term: say.facts.authors, value: page.authors.join(locale === "en" ? ", " : "、") },
    ...(page.words
      ? [
          { key: "channels", term: say.facts.channels, value: channels.join(locale === "en" ? ", " : "、") },
          ...(page.byLetter ? [{ key: "pace", term: say.facts.pace, value: say.paceOf(page.pace) }] : []),
          ...(page.shownUntil
            ? [{ key: "shown", term: say.facts.shownUntil, value: shared.longDate(page.shownUntil) }]
            : []),
        ]
      : []),
  ];
  return <SummaryList rows={rows} />;
}

function Times({ page }: Pick<Loaded, "page">) {
  const { words: copy, shared } = useDeskWords();
  const { page: say } = copy.programmes;
  const moment = useMoment(page.zone);
  const { words, times, counts } = page;
  const rows = [
    ...(words?.kind === "incident"
      ? [{ key: "noticed", term: say.times.noticed, value: moment(words.noticedAt) }]
      : []),
    { key: "released", term: say.times.released, value: moment(times.released) },
    ...(page.byLetter
      ? [
          { key: "first", term: say.times.first, value: moment(times.first) },
          { key: "last", term: say.times.last, value: moment(times.last) },
          ...(counts.authorities > 0
            ? [{ key: "authority", term: say.times.authority, value: moment(times.authority) }]
            : []),
          { key: "done", term: say.times.done, value: moment(times.done) },
        ]
      : []),
    ...(page.inTime ? [{ key: "inTime", term: say.times.inTime, value: shared.longDate(page.inTime.by) }] : []),
  ];
  return (
    <Card id="times" title={say.timesTitle}>
      <SummaryList rows={rows} />
      <p className="mt-2 text-muted">{say.zone(page.zone)}</p>
    </Card>
  );
}

/** What it says and whom it tells, with the ways to change both while it is a draft. */
function Parts({ page, readers, connected }: Pick<Loaded, "page" | "readers" | "connected">) {
  const { words, locale } = useDeskWords();
  const { page: say } = words.programmes;
  const { id, words: written, status, byPage, policyId } = page;
  const draft = status === "draft";
  return (
    <div className="grid gap-4 wide:grid-cols-2">
      <Card id="words" title={say.wordsTitle}>
        {written ? (
          <p className="mb-2 whitespace-pre-line">{written.body[locale]}</p>
        ) : (
          <p className="mb-2">{say.wordsNone}</p>
        )}
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          {draft ? <a href={paths.programmeWords(id)}>{say.editWords}</a> : null}
          {written ? <a href={paths.programmeLetter(id)}>{say.preview}</a> : null}
          {byPage && page.times.released ? <a href={paths.policyNotice(policyId, id)}>{say.publicLink}</a> : null}
        </p>
      </Card>
      <WhoIsTold page={page} readers={readers} connected={connected} />
    </div>
  );
}

export default function Programme() {
  const { page, tasks, readers, connected, name, acts, mayPace, mayExport, done } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { page: say, back, acts: act } = words.programmes;
  const released = page.times.released !== null;
  const said = Object.entries(act.done).find(([key]) => key === done)?.[1];
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <PageHeader
        title={name[locale]}
        back={{ href: paths.programmes(), text: back }}
        lead={<StateTag status={page.status} />}
        actions={acts.map((each, at) => (
          <LinkButton key={each} href={paths.programmeAct(page.id, each)} kind={at === 0 ? "primary" : "secondary"}>
            {act[each].open}
          </LinkButton>
        ))}
      />
      {said ? <Arrived word={said} /> : null}
      {page.status === "draft" && page.missing.length > 0 ? <Missing {...page} /> : null}
      <Facts page={page} />
      <Parts page={page} readers={readers} connected={connected} />
      <InTime {...page} />
      {released && page.byLetter ? <Progress {...page} /> : null}
      {mayPace ? (
        <p>
          <a href={paths.programmePace(page.id)}>{words.programmes.pace.open}</a>
        </p>
      ) : null}
      {released ? <Times page={page} /> : null}
      {released && page.words?.kind === "service-end" ? (
        <EndTasks id={page.id} tasks={tasks} endsOn={page.words.endsOn} zone={page.zone} />
      ) : null}
      {released && page.byLetter ? (
        <p>
          {mayExport ? (
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              <a href={paths.programmeProof(page.id)} download>
                {say.proof}
              </a>
              <a href={paths.programmeTold(page.id)}>{say.told}</a>
            </span>
          ) : (
            say.proofBySecond
          )}
        </p>
      ) : null}
      <Journal lines={page.lines} more={page.moreLines} zone={page.zone} />
    </div>
  );
}
