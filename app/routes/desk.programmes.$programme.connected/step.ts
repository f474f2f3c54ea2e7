/** Which of the page's two forms was sent. */
export const STEP = "_step";

/** That the notice is told without the lines that cannot be used. */
export const LEAVE_OUT = "leave-out";
