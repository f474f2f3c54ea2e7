/** Reports hold eight charts; this is room for the languages and periods that are looked at in turn. */
const MOST = 64;

/**
 * Draws the same only once: to draw is most of the time a report takes, and figures stay what they are between two tickets. In: how to draw what can be
 * written as JSON, and how many drawings to keep. The one asked for longest ago goes first.
 */
export function remembered<What>(draw: (what: What) => string, most = MOST): (what: What) => string {
  const drawings = new Map<string, string>();
  return (what) => {
    const key = JSON.stringify(what);
    const drawing = drawings.get(key) ?? draw(what);
    drawings.delete(key);
    drawings.set(key, drawing);
    if (drawings.size > most) drawings.delete(drawings.keys().next().value!);
    return drawing;
  };
}
