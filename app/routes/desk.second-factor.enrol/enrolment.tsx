import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { useDeskWords } from "../desk/frame";
import { ConfirmForm } from "../desk/decide/confirm-form";

type EnrolmentProps = { picture: string; secret: string; spareCodes: string[] };

/** The secret as a picture and as text, the spare codes, and the field that proves the app has it. */
export function Enrolment({ picture, secret, spareCodes }: EnrolmentProps) {
  const { words } = useDeskWords();
  const { title, scan, spare } = words.signIn.enrol;
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
      <Card title={spare.title} id="spare">
        <p className="mb-3">{spare.help}</p>
        <ul className="grid list-none grid-cols-2 gap-1 font-mono">
          {spareCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Card>
      <ConfirmForm action={paths.secondFactorConfirm()} error={undefined} />
    </div>
  );
}
