import { WHOSE_FIELD } from "#app/http/form/returned";
import { useFrame } from "../frame";

/** Says in a form for whom its page was made, so that what is typed is kept for nobody else when the session is over. */
export function Whose({ form }: { form?: string }) {
  const whose = useFrame()?.staff?.whose;
  return whose ? <input type="hidden" name={WHOSE_FIELD} form={form} value={whose} /> : null;
}
