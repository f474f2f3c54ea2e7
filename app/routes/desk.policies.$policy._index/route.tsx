import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePolicyAtDesk } from "#app/http/staff/policy.server";
import { callerOf } from "#app/http/request/caller.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Arrived } from "#app/ui/arrived";
import { PageHeader } from "#app/ui/page/page-header";
import { useMinute } from "../desk.policies._index/moment";
import { ZoneNote } from "../desk/times/zone-note";
import { policyWords, type PolicyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { CheckCard, DraftCard } from "./draft-card";
import { History, Retirement, Waiting } from "./proposals";
import { PapersCard } from "./papers-card";
import { shownPolicy, type ShownPolicy } from "./shown.server";
import { Sections, Versions } from "./tables";

export const meta = deskMeta(
  (_words, { frame, policy }: { frame: DeskFrame; policy: { name: Record<Locale, string> } }) =>
    policy.name[frame.locale],
);

const DONE = ["saved", "published", "proposed", "agreed", "sent-back", "called-off", "proposed-retire"] as const;

/** What was just done, as the address says it. */
function doneIn(url: string): (typeof DONE)[number] | null {
  const done = new URL(url).searchParams.get("done");
  return DONE.find((each) => each === done) ?? null;
}

/** The sentence that says what was just done; null where the page as it is now does not bear it out. */
function sayDone(done: ReturnType<typeof doneIn>, policy: ShownPolicy, { draft, proposals }: PolicyWords["words"]) {
  const [newest] = policy.versions;
  if (done === null) return null;
  if (done === "saved") return policy.draft ? draft.savedNow : null;
  if (done === "published") return newest ? proposals.done.published(newest.version) : null;
  return done === "proposed" ? proposals.propose.done : proposals.done[done];
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requirePolicyAtDesk(params.policy);
  return {
    frame: await deskFrame(request, context, staff),
    policy: await shownPolicy(policy, callerOf(request, context).now),
    done: doneIn(request.url),
  };
}

export default function Policy() {
  const { policy, done } = useLoaderData<typeof loader>();
  const { locale } = useDeskWords();
  const minute = useMinute();
  const words = policyWords(locale, policy.own);
  const { policy: text } = words.words;
  const said = sayDone(done, policy, words.words);
  const [newest] = policy.versions;
  return (
    <>
      <PageHeader
        title={policy.name[locale]}
        back={{ href: paths.policies(), text: text.back }}
        lead={
          newest ? (
            <>
              {text.inForce(newest.version, minute(newest.at), newest.publishedBy ?? text.shippedBy)}{" "}
              <a href={paths.portal(policy.policyId)}>{text.portal}</a>
            </>
          ) : (
            text.unpublished
          )
        }
      />
      {said === null ? null : <Arrived word={said} />}
      <Retirement policy={policy} />
      <div className="grid gap-4 wide:grid-cols-[3fr_2fr] wide:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <Waiting policy={policy} />
          <DraftCard policy={policy} words={words} />
          <Sections policy={policy} words={words} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <PapersCard policy={policy} words={words} />
          <CheckCard policy={policy} words={words} />
          <Versions policy={policy} words={words} />
          <History policy={policy} />
          {policy.retirable ? (
            <p>
              <a href={paths.policyRetire(policy.policyId)} className="inline-flex min-h-6 items-center text-late">
                {words.words.proposals.retire.open}
              </a>
            </p>
          ) : null}
          <ZoneNote zone={policy.zone} />
        </div>
      </div>
    </>
  );
}
