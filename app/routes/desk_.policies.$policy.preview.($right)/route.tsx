import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskCopy } from "#app/copy/desk";
import { check, wholeProfile } from "#app/domain/policies/check/check";
import type { Profile } from "#app/domain/policies/profile/profile";
import { isRight, type Right } from "#app/domain/policies/profile/rights";
import { isObject, type LooseObject } from "#app/domain/policies/check/loose";
import { LOCALES, spoken, type Locale } from "#app/domain/language";
import { controllerFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { requireDraftAtDesk } from "#app/http/staff/policy.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { FrameContext, type Frame } from "../_portal/frame";
import { frontOf } from "../_portal/front/front";
import { Home } from "../_portal/front/home";
import { PortalFrame } from "../_portal/portal-frame";
import { offeredRights } from "../_portal.request.right/form";
import { askedClues, clueNames } from "../_portal.request.who/form";
import { choicesOf } from "../_portal.request.what/form";
import { Findings } from "../desk.policies._index/findings";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { PreviewBar } from "./preview-bar";
import { RightPreview } from "./right-preview";
import { WHO, WhoPreview } from "./who-preview";
import { notFound } from "#app/http/staff/not-found";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { policies } = deskCopy(data.frame.locale);
  return [{ title: `${policies.preview.title} · ${data.frame.policyName}` }, { name: "robots", content: "noindex" }];
};

function frameOf(policyId: string, profile: Profile, wanted: Locale): Frame {
  const locale = spoken(profile.languages, wanted);
  return {
    policyId,
    home: paths.policyPreview(policyId),
    locale,
    languages: profile.languages,
    problem: false,
    controller: controllerFacts(profile, locale),
    policyName: profile.name[locale],
    policyTitle: profile.title?.[locale] ?? null,
    policyDate: profile.policyDate,
    policyHref: profile.policyUrl,
    clues: clueNames(profile, locale),
  };
}

/** The frame while the draft is too incomplete to be shown as a portal. */
function bareFrame(policyId: string, { name }: LooseObject, locale: Locale): Frame {
  const called =
    isObject(name) && typeof name[locale] === "string" && name[locale] !== "" ? String(name[locale]) : policyId;
  return {
    policyId,
    home: paths.policyPreview(policyId),
    locale,
    languages: LOCALES,
    problem: false,
    controller: { name: called, hotline: null, email: null, address: null },
    policyName: called,
    policyTitle: null,
    policyDate: null,
    policyHref: null,
    clues: {},
  };
}

/** What an address names: a right, or by what people are found; null on the front page. Throws 404 for a right the draft does not offer. */
function previewed(typed: string | undefined, profile: Profile): Right | typeof WHO | null {
  if (typed === undefined) return null;
  if (typed === WHO) return typed;
  if (!isRight(typed) || !profile.rights[typed]) throw notFound("page");
  return typed;
}

function shownPage(profile: Profile, right: Right | typeof WHO | null, locale: Locale, now: Date) {
  const rights = offeredRights(profile);
  if (right === null) return { rights, right, front: frontOf(profile, now) } as const;
  if (right === WHO) return { rights, right, clues: askedClues(profile, locale) } as const;
  return {
    rights,
    right,
    choices: choicesOf(profile, locale),
    selfService: profile.rights[right]?.selfService?.[locale] ?? null,
  } as const;
}

/** A page of the portal as the draft would make it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePermission(request, "policy.manage");
  const { policyId, draft } = await requireDraftAtDesk(params.policy);
  const { now, locale } = callerOf(request, context);
  const profile = wholeProfile(draft.profile);
  const musts = check(draft.profile).filter(({ severity }) => severity === "must");
  if (!profile)
    return {
      policyId,
      reading: locale,
      frame: bareFrame(policyId, draft.profile, locale),
      page: null,
      musts,
      own: ownGroundsOf(draft.profile),
    };
  const frame = frameOf(policyId, profile, locale);
  return {
    policyId,
    reading: locale,
    frame,
    page: shownPage(profile, previewed(params.right, profile), frame.locale, now),
    musts,
    own: ownGroundsOf(draft.profile),
  };
}

/** What is filled in is neither kept nor sent: the next page comes. */
export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request);
  await requirePermission(request, "policy.manage");
  const { policyId, draft } = await requireDraftAtDesk(params.policy);
  const profile = wholeProfile(draft.profile);
  const rights = profile ? offeredRights(profile) : [];
  const pages = [WHO, ...rights];
  const next = pages[pages.findIndex((page) => page === params.right) + 1];
  throw seeOther(paths.policyPreview(policyId, next));
}

export default function Preview() {
  const { policyId, reading, frame, page, musts, own } = useLoaderData<typeof loader>();
  const words = policyWords(reading, own);
  return (
    <FrameContext.Provider value={frame}>
      <PreviewBar policyId={policyId} locale={reading} rights={page?.rights ?? []} current={page?.right ?? null} />
      <div lang={page ? frame.locale : reading}>
        <PortalFrame form={undefined} back={paths.policyPreview(policyId, page?.right ?? undefined)}>
          {page === null ? (
            <>
              <h1>{words.words.preview.notYet}</h1>
              <Findings policyId={policyId} findings={musts} words={words} />
            </>
          ) : page.right === null ? (
            <Home front={page.front} startAt={(right) => paths.policyPreview(policyId, right)} />
          ) : page.right === WHO ? (
            <WhoPreview clues={page.clues} back={paths.policyPreview(policyId)} />
          ) : (
            <RightPreview
              right={page.right}
              choices={page.choices}
              selfService={page.selfService}
              back={paths.policyPreview(policyId)}
            />
          )}
        </PortalFrame>
      </div>
    </FrameContext.Provider>
  );
}
