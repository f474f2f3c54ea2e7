import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { renderSVG } from "uqr";
import { deskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { beginEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { requireSignedIn } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { Enrolment } from "./enrolment";

export const meta = deskMeta(({ signIn }) => signIn.enrol.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSignedIn(request);
  if (staff.enrolled) throw seeOther(paths.desk());
  return { frame: await deskFrame(request, context, staff) };
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
  const answer = useActionData<typeof action>();
  const { words } = useDeskWords();
  const { enrol } = words.signIn;
  const { text } = useForm();
  if (answer?.made) return <Enrolment {...answer.made} title={enrol.title} confirm={paths.secondFactorConfirm()} />;
  const errors = answer?.wrong ? [{ fieldId: "password", text: enrol.begin.wrong }] : [];
  return (
    <NarrowForm title={enrol.title} lead={enrol.why} errors={errors} submit={enrol.begin.submit}>
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
