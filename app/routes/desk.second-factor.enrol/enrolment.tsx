import { Card } from "#app/ui/card";
import { useDeskWords } from "../desk/frame";
import { ConfirmForm } from "../desk/decide/confirm-form";
import { SpareCodes } from "../desk/people/spare-codes";

/** `confirm`: where the first code of the app is sent. */
type EnrolmentProps = { picture: string; secret: string; spareCodes: string[]; title: string; confirm: string };

/** The secret as a picture and as text, the spare codes, and the field that proves the app has it. */
export function Enrolment({ picture, secret, spareCodes, title, confirm }: EnrolmentProps) {
  const { scan } = useDeskWords().words.signIn.enrol;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <h1>{title}</h1>
      <Card title={scan.title} id="scan">
        <p className="mb-3">{scan.help}</p>
        <div
          role="img"
          aria-label={scan.picture}
          className="max-w-48 rounded-soft border border-line"
          dangerouslySetInnerHTML={{ __html: picture }}
        />
        <p className="mt-3">
          {scan.secret} <code className="select-all font-semibold">{secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
      </Card>
      <SpareCodes codes={spareCodes} />
      <ConfirmForm action={confirm} error={undefined} />
    </div>
  );
}
