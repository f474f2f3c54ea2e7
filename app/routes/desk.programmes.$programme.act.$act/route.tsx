import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { may } from "#app/domain/people/permissions";
import {
  discardProgramme,
  proposeProgramme,
  releaseProgramme,
  sendProgrammeBack,
  type Move,
} from "#app/domain/programmes/moves/release.server";
import { resumeProgramme, retryProgramme, stopProgramme } from "#app/domain/programmes/moves/sending-moves.server";
import type { Outcome } from "#app/domain/refusal";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme, requireProgrammePage } from "#app/http/staff/programme.server";
import { sayMoment } from "#app/http/answer/say-moment";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { Missing } from "../desk.programmes.$programme._index/missing";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ACTS, actsNow, isAct, type Act } from "./acts";
import { useOwnAddress } from "../desk/own-address";
import { notFound } from "#app/http/staff/not-found";
import { Released, releasedFacts } from "./released";

export const meta = deskMeta(
  ({ programmes }, { frame, act, name }: { frame: DeskFrame; act: Act; name: Text }) =>
    `${programmes.acts[act].title} · ${name[frame.locale]}`,
);

const DO: Record<Act, (move: Move) => Promise<Outcome>> = {
  propose: proposeProgramme,
  "send-back": sendProgrammeBack,
  release: (move) => releaseProgramme({ ...move, sayMoment }),
  discard: discardProgramme,
  stop: stopProgramme,
  resume: resumeProgramme,
  retry: retryProgramme,
};

/** What an address asks to be done. Throws 404 for what cannot be done with any programme, 403 where this role may not. */
function requireAct(act: string | undefined, role: Parameters<typeof may>[0]): Act {
  if (!isAct(act)) throw notFound("act");
  if (!ACTS[act].by.some((permission) => may(role, permission))) throw new Response(null, { status: 403 });
  return act;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const act = requireAct(params.act, staff.role);
  const page = await requireProgrammePage(params.programme, staff, callerOf(request, context).now);
  return {
    frame: await deskFrame(request, context, staff),
    act,
    id: page.id,
    name: programmeName(page),
    seen: page.version,
    possible: actsNow(page, staff.id).includes(act),
    own: act === "release" && page.status === "proposed" && !actsNow(page, staff.id).includes("release"),
    missing: act === "propose" || act === "release" ? page.missing : [],
    earliestEnd: page.earliestEnd,
    toldBy: page.toldBy,
    released: act === "release" ? releasedFacts(page) : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.write");
  const act = requireAct(params.act, staff.role);
  const { programme } = await requireProgramme(params.programme, staff);
  const { now, refused } = deskForm(form, request, context);
  const seen = seenVersion(form);
  const done = await DO[act]({ programmeId: programme.id, policyId: programme.policyId, seen, actor: staff, now });
  if (!done.ok) return refused(done);
  throw seeOther(act === "discard" ? paths.programmes() : `${paths.programme(programme.id)}?done=${act}`);
}

/** One thing to be done, looked at before it is. */
export default function ActOnProgramme() {
  const address = useOwnAddress();
  const { act, id, name, seen, possible, own, missing, earliestEnd, toldBy, released } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { acts } = words.programmes;
  const say = acts[act];
  return (
    <div className="flex max-w-text flex-col gap-4">
      <PageHeader title={say.title} back={{ href: paths.programme(id), text: name[locale] }} lead={say.help} />
      {refused ? (
        <Notice kind="late" word={acts.refused} live>
          <p>{shared.refusals[refused.refusal]}</p>
        </Notice>
      ) : null}
      {own ? (
        <Notice kind="soon" word={acts.refused}>
          <p>{acts.own}</p>
        </Notice>
      ) : null}
      {missing.length > 0 ? <Missing id={id} missing={missing} earliestEnd={earliestEnd} toldBy={toldBy} /> : null}
      {released ? <Released id={id} {...released} /> : null}
      <form method="post" action={address} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="seen" value={seen} />
        {possible && missing.length === 0 ? (
          <Button id="send" kind={act === "discard" ? "danger" : "primary"}>
            {say.submit}
          </Button>
        ) : null}
        <a href={paths.programme(id)}>{acts.cancel}</a>
      </form>
    </div>
  );
}
