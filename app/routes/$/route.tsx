/** Whatever no other route answers to: not found, said in the person's language because the root's loader runs beside this one. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

/** A form sent to nowhere is not found either. */
export const action = loader;

export default function NotFound() {
  return null;
}
