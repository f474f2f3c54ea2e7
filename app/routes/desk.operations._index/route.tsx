import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOperations } from "#app/http/operations/operations.server";
import { callerOf } from "#app/http/request/caller.server";
import { staffZone } from "#app/http/staff/colleague.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Arrived } from "#app/ui/arrived";
import { sayMinute } from "../desk/people/times";
import { ZoneNote } from "../desk/times/zone-note";
import { SystemNotices } from "../desk.policies._index/system-notices";
import { GivenUpSection } from "./given-up-section";
import { JournalSection } from "./journal-section";
import { BackupSection, PartsSection, StorageSection } from "./keeping-sections";
import { NeedsList } from "./needs-list";
import { QueuesSection } from "./queues-section";
import { TimersSection } from "./timers-section";

export const meta = deskMeta(({ operations }) => operations.title);

/** How the whole product runs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "system.operate");
  const { now } = callerOf(request, context);
  return {
    frame: await deskFrame(request, context, staff),
    operations: await readOperations(staff.id, now),
    done: new URL(request.url).searchParams.get("done"),
    zone: staffZone(),
  };
}

/** What needs a hand is on top; everything else is folded away. */
export default function OperationsPage() {
  const { operations, done, zone } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const say = desk.words.operations;
  const { needs, at, timers, queues, givenUp, journal, notices } = operations;
  const { word, ...said } = say.done;
  const told = Object.entries(said).find(([code]) => code === done)?.[1];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={say.title} lead={at ? say.lead(sayMinute(at, desk)) : undefined} />
      {told && word ? <Arrived word={word} text={told} /> : null}
      <NeedsList operations={operations} />
      <SystemNotices notices={notices} />
      <GivenUpSection givenUp={givenUp} open={needs.includes("given-up")} />
      <TimersSection timers={timers} open={needs.includes("timers")} />
      <QueuesSection queues={queues} open={needs.includes("queues")} />
      <PartsSection operations={operations} open={needs.includes("parts")} />
      <StorageSection operations={operations} open={needs.includes("disk")} />
      <BackupSection operations={operations} open={needs.includes("backup")} />
      <JournalSection journal={journal} open={needs.includes("journal")} />
      <ZoneNote zone={zone} />
    </div>
  );
}
