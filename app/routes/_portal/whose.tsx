import { WHOSE_FIELD } from "#app/http/form/returned";

/** Says in a form for whom its page was made, so that what it brings reaches no other ticket, and is kept for nobody else. */
export function Whose({ whose }: { whose: string }) {
  return <input type="hidden" name={WHOSE_FIELD} value={whose} />;
}
