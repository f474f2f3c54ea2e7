import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSnippet, saveSnippet } from "#app/domain/policies/snippets/snippets.server";
import { namedPolicies } from "#app/http/staff/policy-names.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { TypedText } from "../desk/decide/typed-text";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { SnippetFields, useSnippetErrors } from "../desk/snippets/fields";
import { snippetFields, snippetForm } from "../desk/snippets/form";
import { useMoments } from "../desk/times/moments";
import { ZoneNote } from "../desk/times/zone-note";
import { useForm } from "../desk/use-form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta((_words, { snippet }: { frame: DeskFrame; snippet: { title: string } }) => snippet.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "text.manage");
  const found = await findSnippet(params.snippet ?? "");
  if (!found) throw notFound("page");
  const policies = await namedPolicies();
  const own = policies.find(({ policyId }) => policyId === found.now.policyId);
  return {
    frame: await deskFrame(request, context, staff),
    snippet: found.now,
    before: found.before,
    zone: (own ?? policies[0])?.profile.zone ?? "UTC",
    policies: policies.map(({ policyId, name }) => ({ policyId, name })),
  };
}

/** Writes the next version of a snippet. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "text.manage");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const found = await findSnippet(params.snippet ?? "");
  if (!found) throw notFound("page");
  const parsed = parseForm(form, snippetForm);
  if (!parsed.ok) return toMend(parsed);
  const { words, seen } = parsed.value;
  const of = { id: found.now.id, seen: seen ?? found.now.version };
  const saved = await saveSnippet({ of, words, actor: staff, now });
  if (!saved.ok && saved.refusal === "snippet-name-taken")
    return toMend({ typed: fieldsOf(form), errors: { title: saved.refusal } });
  if (!saved.ok) return refused(saved);
  throw doneAt(paths.snippet(found.now.id), "snippet-saved");
}

export default function EditSnippet() {
  const { snippet, before, zone, policies } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { words, shared } = useDeskWords();
  const { snippets: text } = words;
  const moment = useMoments(zone);
  const form = useForm(snippetFields(snippet));
  return (
    <>
      <BackLink href={paths.snippets()} text={text.back} />
      <NarrowForm
        title={snippet.title}
        lead={`${text.version(snippet.version)} · ${text.changed(snippet.by, moment(snippet.at))}`}
        errors={useSnippetErrors(form)}
        submit={text.submit}
        before={
          refused ? (
            <Notice kind="late" word={words.actions.refused.word} live>
              {refused.detail?.by ? <p>{words.staff.acts.editedBy(refused.detail.by)}</p> : null}
              <p>{shared.refusals[refused.refusal]}</p>
              <p>
                <a href={paths.snippet(snippet.id)}>{snippet.title}</a>
              </p>
              <TypedText />
            </Notice>
          ) : null
        }
      >
        <input type="hidden" name="seen" value={form.seen(snippet.version)} />
        <SnippetFields form={form} policies={policies} existing />
      </NarrowForm>
      {before.length > 0 ? (
        <Card title={text.versions} id="versions">
          <ul className="flex list-none flex-col gap-3">
            {before.map((each) => (
              <li key={each.version}>
                <p className="text-small text-muted">
                  {text.version(each.version)} · {text.changed(each.by, moment(each.at))}
                </p>
                <p lang={each.locale} className="whitespace-pre-line">
                  <strong>{each.title}</strong>
                  {"\n"}
                  {each.body}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <ZoneNote zone={zone} />
    </>
  );
}
