export const BROWSERS: readonly string[];
export function programPath(names: readonly string[]): string | undefined;
