import { afterEach, beforeEach, vi } from "vitest";

let spy: ReturnType<typeof vi.spyOn> | undefined;

beforeEach(() => {
  const write = console.error;
  spy = vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => write(...words));
});

/** Whoever writes to console.error in a test has found something worth failing for. A test that expects it clears it: `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  const calls = spy?.mock.calls ?? [];
  spy?.mockRestore();
  spy = undefined;
  if (calls.length > 0)
    throw new Error(`console.error was called ${calls.length} time(s); first: ${String(calls[0]?.[0])}`);
});
