import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renderSVG } from "uqr";
import { findFactor } from "#app/domain/people/colleagues/own-factor.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { passkeyHost } from "#app/http/staff-sign-in/ceremony.server";
import { decides } from "#app/domain/people/staff";
import { beginEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { isFactorRequired, requireSignedIn } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { Enrolment } from "./enrolment";

export const meta = deskMeta(({ signIn }) => signIn.enrol.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSignedIn(request);
  if (await findFactor(staff.id)) throw seeOther(paths.desk());
  return {
    frame: await deskFrame(request, context, staff),
    asked: isFactorRequired() && decides(staff.role) && !staff.enrolled,
    usable: passkeyHost() !== null,
  };
}

/** Makes a new secret and shows it, this once. Nothing counts until a code of it was right. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  await requireSignedIn(request);
  const made = await beginEnrolment(request, String(form.get("password") ?? "").slice(0, 128), context.address);
  if (made.ok)
    return data({
      wrong: false,
      made: { picture: renderSVG(made.uri, { border: 2 }), secret: made.secret, spareCodes: made.spareCodes },
    });
  noteProblem(context);
  return data({ wrong: true, made: null }, { status: made.problem === "wrong" ? 422 : 429 });
}

export default function Enrol() {
  const { asked, usable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const { enrol } = words.signIn;
  const { text } = useForm();
  if (answer?.made) return <Enrolment {...answer.made} title={enrol.title} confirm={paths.secondFactorConfirm()} />;
  const errors = answer?.wrong ? [{ fieldId: "password", text: enrol.begin.wrong }] : [];
  return (
    <NarrowForm
      title={enrol.title}
      lead={asked ? enrol.why : enrol.lead}
      errors={errors}
      submit={enrol.begin.submit}
      after={
        usable ? (
          <LinkButton href={paths.accountPasskeyNew()} kind="secondary">
            {enrol.passkey}
          </LinkButton>
        ) : null
      }
    >
      <TextField
        {...text("password")}
        label={enrol.begin.password}
        error={answer?.wrong ? enrol.begin.wrong : undefined}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
    </NarrowForm>
  );
}
