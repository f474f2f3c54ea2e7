import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { namedPolicies } from "#app/http/staff/policy-names.server";
import { listPoliciesInForce } from "#app/domain/policies/versions/published.server";
import { listIntakes, startIntake } from "#app/domain/tickets/intake/draft.server";
import { type LocalMinute, localMinute } from "#app/http/answer/local-minute";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { beginForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ intake }) => intake.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.work");
  const { now } = callerOf(request, context);
  const [policies, open] = await Promise.all([namedPolicies(), listIntakes(staff.id, now)]);
  return {
    frame: await deskFrame(request, context, staff),
    policies: policies.map(({ policyId, name }) => ({ policyId, name })),
    open: open.map(({ id, policy: { profile }, startedAt }) => ({
      id,
      name: profile.name,
      at: localMinute(startedAt, profile.zone),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, switched, toMend } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, beginForm);
  if (!parsed.ok) return toMend(parsed);
  const policy = (await listPoliciesInForce()).find(({ policyId }) => policyId === parsed.value.policy);
  if (!policy) return toMend({ typed: fieldsOf(form), errors: { policy: "choose-one" } });
  throw seeOther(paths.intakePart(await startIntake(policy, staff.id, now), "came"));
}

type Open = { id: string; name: Text; at: LocalMinute };

/** What was begun and waits. */
function Unfinished({ open }: { open: readonly Open[] }) {
  const { words, locale } = useDeskWords();
  const text = words.intake.open;
  if (open.length === 0) return null;
  return (
    <section className="flex max-w-text flex-col gap-2">
      <h2>{text.title}</h2>
      <ul className="flex list-none flex-col border-t border-line">
        {open.map(({ id, name, at }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <span className="min-w-0 flex-1">{text.line(name[locale], words.ticket.moment(at.on, at.time))}</span>
            <a
              href={paths.intakePart(id, "check")}
              aria-label={`${text.go} ${text.line(name[locale], words.ticket.moment(at.on, at.time))}`}
            >
              {text.go}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function BeginIntake() {
  const { policies, open } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { intake } = words;
  const { choice, summary } = useForm();
  return (
    <>
      <BackLink href={paths.desk()} text={words.ticket.back} />
      <NarrowForm
        title={intake.title}
        lead={intake.lead}
        errors={summary([{ name: "policy", label: intake.policy.label }])}
        submit={intake.begin}
      >
        <RadioGroup
          {...choice("policy")}
          label={intake.policy.label}
          choices={policies.map(({ policyId, name }) => ({ value: policyId, text: name[locale] }))}
        />
      </NarrowForm>
      <Unfinished open={open} />
    </>
  );
}
