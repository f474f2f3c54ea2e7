/** How old what stands around the queue may be, in milliseconds. Its rows are always read anew. */
const FRESH_MS = 2_000;

const memories: Map<string, unknown>[] = [];

/** A memory of what was read up to two seconds ago. Out: gives what is remembered under a key, or reads and remembers it; those who ask meanwhile wait for the same. */
export function lately<Value>(): (key: string, now: Date, read: () => Promise<Value>) => Promise<Value> {
  const known = new Map<string, { value: Promise<Value>; at: number }>();
  memories.push(known);
  return (key, now, read) => {
    const at = now.getTime();
    const fresh = known.get(key);
    if (fresh && Math.abs(at - fresh.at) < FRESH_MS) return fresh.value;
    const asked = { value: read(), at };
    known.set(key, asked);
    asked.value.catch(() => {
      if (known.get(key) === asked) known.delete(key);
    });
    return asked.value;
  };
}

/** Forgets all of it in this process. */
export function forgetLately(): void {
  for (const known of memories) known.clear();
}
