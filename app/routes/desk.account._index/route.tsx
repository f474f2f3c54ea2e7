import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sharedCopy } from "#app/copy/shared";
import { LOCALES } from "#app/domain/language";
import { deskToday } from "#app/domain/clock/calendar/desk-day";
import { lastAbsence, listAbsences } from "#app/domain/people/absence/list-absences.server";
import { listCovered } from "#app/domain/tickets/giving/left-behind.server";
import { findFactor } from "#app/domain/people/colleagues/own-factor.server";
import { listPasskeys } from "#app/domain/people/passkeys/list-passkeys.server";
import { decides } from "#app/domain/people/staff";
import { listSessions } from "#app/domain/people/sessions.server";
import { callerOf } from "#app/http/request/caller.server";
import { shownSession, staffMoment, staffZone } from "#app/http/staff/colleague.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { isFactorRequired, ownToken, requireStaff } from "#app/http/staff/session.server";
import { passkeyHost } from "#app/http/staff-sign-in/ceremony.server";
import { codesLeft } from "#app/http/staff-sign-in/own-factor.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { SelectField } from "#app/ui/form/select-field";
import { LinkButton } from "#app/ui/link-button";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Arrived } from "#app/ui/arrived";
import { SessionsCard } from "../desk/people/sessions-card";
import { ZoneNote } from "../desk/times/zone-note";
import { localMinute } from "#app/http/answer/local-minute";
import { AbsenceCard } from "./absence-card";
import { FactorCard } from "./factor-card";
import { PasskeysCard } from "./passkeys-card";

export const meta = deskMeta(({ account }) => account.title);

/** One's own account. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { now } = callerOf(request, context);
  const today = deskToday(now);
  const [coming, last, factor, passkeys, sessions] = await Promise.all([
    listAbsences([staff.id], today),
    lastAbsence(staff.id, today),
    findFactor(staff.id),
    listPasskeys(staff.id),
    listSessions(staff.id, now, ownToken(request)),
  ]);
  return {
    frame: await deskFrame(request, context, staff),
    coming,
    last: last && { fromOn: last.fromOn, toOn: last.toOn, tickets: await listCovered(last.id, staff.id) },
    name: staff.name,
    email: staff.email,
    role: staff.role,
    locale: staff.locale,
    factor: factor && { left: await codesLeft(factor.codes) },
    passkeys: passkeys.map(({ id, name, addedAt, usedAt }) => ({
      id,
      name,
      added: localMinute(addedAt, staffZone()),
      used: staffMoment(usedAt),
    })),
    usable: passkeyHost() !== null,
    asked: isFactorRequired(),
    decides: decides(staff.role),
    sessions: sessions.map(shownSession),
    done: new URL(request.url).searchParams.get("done"),
    zone: staffZone(),
  };
}

export default function Account() {
  const {
    coming,
    last,
    name,
    email,
    role,
    locale,
    factor,
    passkeys,
    usable,
    asked,
    decides: deciding,
    sessions,
    done,
    zone,
  } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const say = words.account;
  const { word, ...said } = say.done;
  const told = Object.entries(said).find(([code]) => code === done)?.[1];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={say.title} lead={say.lead} />
      {told ? <Arrived word={word} text={told} /> : null}
      {done === "passkey-gone" ? (
        <Arrived word={words.staff.acts.refused} text={shared.refusals["passkey-gone"]} />
      ) : null}
      <SummaryList
        rows={[
          { key: "name", term: say.name, value: name },
          { key: "email", term: words.staff.facts.email, value: <span className="break-all">{email}</span> },
          { key: "role", term: words.staff.facts.role, value: shared.roles[role] },
        ]}
      />
      <Card title={say.password.title} id="own-password">
        <LinkButton href={paths.accountPassword()} kind="secondary">
          {say.password.open}
        </LinkButton>
      </Card>
      <FactorCard factor={factor} asked={asked} deciding={deciding} passkey={passkeys.length > 0} />
      <PasskeysCard passkeys={passkeys} usable={usable} />
      <Card title={say.language.title} id="language">
        <form method="post" action={paths.accountLanguage()} className="flex flex-wrap items-end gap-3">
          <SelectField
            id="locale"
            name="locale"
            label={say.language.label}
            defaultValue={locale}
            options={LOCALES.map((value) => ({ value, text: sharedCopy(value).languageName }))}
            width="short"
          />
          <Button kind="secondary">{say.language.submit}</Button>
        </form>
      </Card>
      <AbsenceCard coming={coming} last={last} />
      <SessionsCard sessions={sessions} action={paths.accountSession()} all />
      <ZoneNote zone={zone} />
    </div>
  );
}
