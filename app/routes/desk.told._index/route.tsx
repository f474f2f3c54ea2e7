import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTold, markRead, type ToldEntry } from "#app/domain/tickets/desk/told/inbox.server";
import type { Text } from "#app/domain/language";
import { localMinute, type LocalMinute } from "#app/http/answer/local-minute";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { staffZone } from "#app/http/staff/colleague.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { policyNames } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { PageHeader } from "#app/ui/page/page-header";
import { Pager } from "#app/ui/page/pager";
import { useDeskWords, useFrame } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";

export const meta = deskMeta(({ told }) => told.title);

/** `about`: what it is about, as people call it. */
type Shown = Omit<ToldEntry, "at"> & { iso: string; at: LocalMinute; about: Text };

/** What an entry is about: a ticket by its reference, a notice by its title, a policy by its name; by its id where it was never published. */
function aboutOf({ reference, title, policyId }: ToldEntry, policies: Record<string, Text>): Text {
  const named = title ?? policies[policyId ?? ""];
  const plain = reference ?? policyId ?? "";
  return reference === null && named ? named : { "zh-CN": plain, en: plain };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const after = new URL(request.url).searchParams.get("after");
  const zone = staffZone();
  const [{ entries, next }, policies] = await Promise.all([listTold(staff.id, after), policyNames()]);
  return {
    frame: await deskFrame(request, context, staff),
    entries: entries.map((entry): Shown => ({
      ...entry,
      iso: entry.at,
      at: localMinute(entry.at, zone),
      about: aboutOf(entry, policies),
    })),
    zone,
    after,
    next,
  };
}

/** Marks one entry as read, or all up to the newest that was shown. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const [id, upTo] = [form.get("told"), form.get("upTo")];
  if (typeof id === "string") await markRead(staff.id, { id }, now);
  else if (typeof upTo === "string") await markRead(staff.id, { upTo }, now);
  throw seeOther(paths.told());
}

function Entry({ entry: { id, kind, about, act, iso, at, read } }: { entry: Shown }) {
  const { words, shared, locale } = useDeskWords();
  const { told, ticket } = words;
  const actName = act === null ? null : ((shared.actions as Record<string, string>)[act] ?? null);
  return (
    <li
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 pl-3 ${read ? "" : "border-l-4 border-l-accent"}`}
    >
      <a
        href={paths.toldEntry(id)}
        className={`inline-flex min-h-6 min-w-0 flex-1 basis-64 items-center ${read ? "" : "font-semibold"}`}
      >
        {told.line(told.kinds[kind], about[locale], kind === "proposed" || kind === "sent-back" ? actName : null)}
      </a>
      {read ? null : <span className="text-small text-accent">{told.unread}</span>}
      <time dateTime={iso} className="text-small whitespace-nowrap text-muted">
        {ticket.moment(at.on, at.time)}
      </time>
      {read ? null : (
        <Button kind="quiet" name="told" value={id}>
          {told.markOne}
        </Button>
      )}
    </li>
  );
}

export default function Told() {
  const { entries, zone, after, next } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const unread = useFrame()?.staff?.unread ?? 0;
  const { told } = words;
  const newest = entries[0]?.id;
  return (
    <>
      <PageHeader title={told.title} lead={told.lead} />
      <p hidden data-told-new className="font-semibold">
        <a href={paths.told()}>{told.more}</a>
      </p>
      {entries.length === 0 ? (
        <EmptyState title={told.empty} />
      ) : (
        <form method="post" action={paths.told()} className="flex max-w-text flex-col gap-4">
          {unread > 0 && newest && after === null ? (
            <div>
              <Button kind="secondary" name="upTo" value={newest}>
                {told.markAll}
              </Button>
            </div>
          ) : null}
          <ul className="list-none">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </form>
      )}
      {after || next ? (
        <Pager
          label={told.pager}
          previous={after ? { href: paths.told(), text: told.newest } : null}
          next={next ? { href: paths.told(next), text: told.older } : null}
        />
      ) : null}
      <ZoneNote zone={zone} />
    </>
  );
}
