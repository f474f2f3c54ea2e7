import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePolicyAtDesk } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Arrived } from "#app/ui/arrived";
import { PageHeader } from "#app/ui/page/page-header";
import { useMinute } from "../desk.policies._index/moment";
import { ZoneNote } from "../desk/times/zone-note";
import { policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { CheckCard, DraftCard } from "./draft-card";
import { PapersCard } from "./papers-card";
import { shownPolicy } from "./shown.server";
import { Sections, Versions } from "./tables";

export const meta = deskMeta(
  (_words, { frame, policy }: { frame: DeskFrame; policy: { name: Record<Locale, string> } }) =>
    policy.name[frame.locale],
);

/** What was just done, as the address says it. */
function doneIn(url: string): "saved" | "published" | null {
  const done = new URL(url).searchParams.get("done");
  return done === "saved" || done === "published" ? done : null;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requirePolicyAtDesk(params.policy);
  return {
    frame: await deskFrame(request, context, staff),
    policy: await shownPolicy(policy),
    done: doneIn(request.url),
  };
}

export default function Policy() {
  const { policy, done } = useLoaderData<typeof loader>();
  const { locale } = useDeskWords();
  const minute = useMinute();
  const words = policyWords(locale, policy.own);
  const { policy: text, draft, publish } = words.words;
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
      {done === "saved" && policy.draft ? <Arrived word={draft.savedNow} /> : null}
      {done === "published" && newest ? <Arrived word={publish.done(newest.version)} /> : null}
      <div className="grid gap-4 wide:grid-cols-[3fr_2fr] wide:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <DraftCard policy={policy} words={words} />
          <Sections policy={policy} words={words} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <PapersCard policy={policy} words={words} />
          <CheckCard policy={policy} words={words} />
          <Versions policy={policy} words={words} />
          <ZoneNote zone={policy.zone} />
        </div>
      </div>
    </>
  );
}
