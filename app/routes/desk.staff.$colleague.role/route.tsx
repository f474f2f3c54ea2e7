import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "#app/domain/people/colleagues/change.server";
import { ROLES } from "#app/domain/people/permissions";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { requireColleague } from "#app/http/staff/colleague.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/form/radio-group";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { roleForm } from "./form";

export const meta = deskMeta(
  ({ staff }, { name }: { frame: DeskFrame; name: string }) => `${staff.role.title} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { id, name, role } = await requireColleague(params.colleague);
  return { frame: await deskFrame(request, context, staff), id, name, role, own: id === staff.id };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireColleague(params.colleague);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, roleForm);
  if (!parsed.ok) return toMend(parsed);
  const changed = await changeRole({
    staffId: id,
    ...parsed.value,
    actor: { kind: "staff", id: staff.id },
    now,
  });
  if (!changed.ok) return refused(changed);
  throw seeOther(paths.colleague(id, "role"));
}

export default function ChangeRole() {
  const { id, name, role, own } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? (own ? ({ refusal: "own-account" } as const) : null);
  const { words, shared } = useDeskWords();
  const { choice, seen, summary } = useForm({ role });
  const say = words.staff.role;
  const notice = <RefusedAct refused={refused} present={shared.roles[role]} />;
  const back = <BackLink href={paths.colleague(id)} text={name} />;
  if (own)
    return (
      <>
        {back}
        <h1>{say.title}</h1>
        {notice}
      </>
    );
  return (
    <>
      {back}
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={summary([{ name: "role", label: say.label }])}
        submit={say.submit}
        before={notice}
        beside={<a href={paths.colleague(id)}>{say.cancel}</a>}
      >
        <input type="hidden" name="seen" value={seen(role)} />
        <RadioGroup
          {...choice("role")}
          label={say.label}
          choices={ROLES.map((value) => ({ value, text: shared.roles[value], hint: words.staff.roles[value] }))}
        />
      </NarrowForm>
    </>
  );
}
