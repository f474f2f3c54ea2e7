import type { Narrowed } from "../queue/views";

/** As long as a view's name may be. */
export const LONGEST_VIEW_NAME = 40;
/** As many as one colleague keeps, their shared ones among them; and as many as are shared in all. */
export const MOST_OWN = 20;
export const MOST_SHARED = 30;

/** A view of the queue under a name, as one colleague has it in their list. `first`: their desk opens with it. */
export type SavedView = {
  id: string;
  name: string;
  narrowed: Narrowed;
  shared: boolean;
  /** It is this colleague's own; else `owner` says whose. */
  own: boolean;
  owner: string;
  first: boolean;
  /** The mark of all of it that others may edit too, as its forms send it back. */
  seen: string;
};
