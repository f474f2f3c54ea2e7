import { Card } from "#app/ui/card";
import { useDeskWords } from "../frame";

/** Recovery codes, shown once. */
export function SpareCodes({ codes }: { codes: string[] }) {
  const { spare } = useDeskWords().words.signIn.enrol;
  return (
    <Card title={spare.title} id="spare">
      <p className="mb-3">{spare.help}</p>
      <ul className="grid list-none grid-cols-2 gap-1 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Card>
  );
}
