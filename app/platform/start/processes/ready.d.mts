/** Why a start is dangerous, in one line each; none when it is not. */
export function warnings(
  asked: { demo: boolean; exposed: boolean; host: string; port: number },
  health?: { secret?: string },
): string[];
