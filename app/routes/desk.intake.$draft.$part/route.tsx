import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { portalCopy } from "#app/copy/portal";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { receiptLimits } from "#app/domain/tickets/intake/receipt-limits.server";
import { offeredKinds } from "#app/domain/tickets/filing/requester";
import { callerOf } from "#app/http/request/caller.server";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { keepIntake, onTo, pageBefore, placeIn, requireIntake } from "#app/http/intake/intake-pages.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { offeredRights } from "../_portal.request.right/form";
import { choicesOf } from "../_portal.request.what/form";
import { WhatFields } from "../_portal.request.what/what-fields";
import { askedClues } from "../_portal.request.who/form";
import { useDeskWords } from "../desk/frame";
import { PortalWords, portalFrame } from "../desk/intake/portal-words";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";
import { useForm } from "../desk/use-form";
import { CameFields } from "./came-fields";
import { partLabels } from "./labels";
import { answersWith, formPart, kindOf, rightOfPart, shownFields, type FormPart } from "./parts";
import { PersonFields } from "./person-fields";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ intake }, { place }: { frame: DeskFrame; place: readonly [number, number] }) =>
  [intake.title, intake.partOf(...place)].join(" · "),
);

/** The page an address names. Throws 404 for none of these. */
function requirePart(named: string | undefined): FormPart {
  const part = formPart(named);
  if (!part) throw notFound("page");
  return part;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const part = requirePart(params.part);
  const intake = await requireIntake(params.draft, part, staff, now);
  const { answers, policy } = intake;
  const { profile } = policy;
  const portal = portalFrame(profile, locale);
  const limits = await receiptLimits(profile, now);
  const today = civilDateIn(now, profile.zone);
  return {
    frame: await deskFrame(request, context, staff),
    part,
    portal,
    back: pageBefore(intake, part),
    place: placeIn(intake, part),
    kept: shownFields(part, { profile, answers, limits, today }),
    closed: limits.until !== null && today > limits.until ? limits.until : null,
    kind: kindOf(answers),
    rights: offeredRights(profile),
    kinds: offeredKinds(profile),
    clues: askedClues(profile, portal.locale),
    choices: choicesOf(profile, portal.locale),
    zone: profile.zone,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, switched, toMend } = deskForm(form, request, context);
  if (switched) return switched;
  const part = requirePart(params.part);
  const intake = await requireIntake(params.draft, part, staff, now);
  const { profile } = intake.policy;
  const told = answersWith(part, form, {
    profile,
    answers: intake.answers,
    limits: await receiptLimits(profile, now),
    today: civilDateIn(now, profile.zone),
  });
  if (!told.ok) return toMend(told);
  await keepIntake(intake, told.value, now);
  throw onTo(intake, told.value);
}

/** The fields of the page that is asked for. */
function PartFields({ form }: { form: ReturnType<typeof useForm> }) {
  const { part, portal, rights, kinds, kind, clues, choices } = useLoaderData<typeof loader>();
  const { request } = portalCopy(portal.locale);
  if (part === "came") return <CameFields form={form} rights={rights} kinds={kinds} />;
  if (part === "person") return <PersonFields form={form} kind={kind} clues={clues} languages={portal.languages} />;
  if (part === "guardian")
    return (
      <>
        <Checkboxes
          {...form.choices("way")}
          label={request.guardian.term}
          choices={[{ value: "agrees", text: request.guardian.agrees.text }]}
        />
        <TextField {...form.text("contact")} label={request.guardian.contact.label} autoComplete="off" width="medium" />
      </>
    );
  const right = rightOfPart(part);
  return right ? <WhatFields right={right} question={form} choices={choices} /> : null;
}

export default function IntakePart() {
  const { part, portal, kept, kind, clues, back, place, zone, closed } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const form = useForm(kept);
  const { intake } = words;
  const copy = portalCopy(portal.locale);
  const right = rightOfPart(part);
  const title =
    part === "came"
      ? intake.came.title
      : right
        ? shared.rights[right].name
        : part === "person"
          ? intake.person.title
          : copy.request.guardian.title;
  return (
    <PortalWords frame={portal}>
      <BackLink href={back} text={intake.back} />
      <p className="-mb-3 text-muted">{intake.partOf(...place)}</p>
      <NarrowForm
        title={title}
        lead={part === "came" ? undefined : intake.readAloud}
        errors={form.summary(partLabels(part, { kind, clues }, copy, words))}
        submit={intake.next}
      >
        {part === "came" && closed !== null ? (
          <Notice kind="stopped" word={intake.came.closed.word}>
            {intake.came.closed.help(shared.longDate(closed))}
          </Notice>
        ) : null}
        <PartFields form={form} />
        {part === "came" ? <ZoneNote zone={zone} /> : null}
      </NarrowForm>
    </PortalWords>
  );
}
