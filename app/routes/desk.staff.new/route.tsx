import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { sharedCopy } from "#app/copy/shared";
import { LOCALES } from "#app/domain/language";
import { invite } from "#app/domain/people/colleagues/invite.server";
import { ROLES } from "#app/domain/people/permissions";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { inviteForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ staff }) => staff.invite.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  return { frame: await deskFrame(request, context, staff) };
}

/** Invites: the account is there at once, and opens by the letter's link. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, inviteForm);
  if (!parsed.ok) return toMend(parsed);
  const invited = await invite(parsed.value, { kind: "staff", id: staff.id }, now);
  if (invited.ok) throw seeOther(paths.colleague(invited.id, "invited"));
  if (invited.refusal === "email-taken") return toMend({ typed: fieldsOf(form), errors: { email: "email-taken" } });
  return refused(invited);
}

export default function Invite() {
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { text, choice, summary } = useForm({ locale });
  const say = words.staff.invite;
  const errors = summary([
    { name: "name", label: say.name },
    { name: "email", label: say.email.label },
    { name: "role", label: say.role },
    { name: "locale", label: say.locale },
  ]);
  return (
    <>
      <BackLink href={paths.colleagues()} text={words.staff.title} />
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={errors}
        submit={say.submit}
        before={
          refused ? (
            <Notice kind="late" word={words.staff.acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.colleagues()}>{words.staff.acts.cancel}</a>}
      >
        <TextField {...text("name")} label={say.name} autoComplete="off" width="medium" />
        <TextField
          {...text("email")}
          {...say.email}
          type="email"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
        <RadioGroup
          {...choice("role")}
          label={say.role}
          choices={ROLES.map((value) => ({ value, text: shared.roles[value], hint: words.staff.roles[value] }))}
        />
        <RadioGroup
          {...choice("locale")}
          label={say.locale}
          choices={LOCALES.map((value) => ({ value, text: sharedCopy(value).languageName }))}
        />
      </NarrowForm>
    </>
  );
}
