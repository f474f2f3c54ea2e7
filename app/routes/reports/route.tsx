import type { PageHandle } from "#app/root";
import Desk, { ErrorBoundary as DeskErrorBoundary, meta as deskMeta } from "../desk/route";

/** The reports stand in the desk's frame. */
export const handle: PageHandle = { side: "desk" };
export const meta = deskMeta;

export default function Reports() {
  return <Desk />;
}

export function ErrorBoundary() {
  return <DeskErrorBoundary />;
}
