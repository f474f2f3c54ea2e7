/** Answers whoever started this process when it asks whether it still lives: only a process that does its work in turn comes to it. */
export function answerPings(): void {
  process.on("message", (message) => {
    // Whoever asked may be gone by now.
    if (message === "ping") process.send?.("pong", undefined, undefined, () => undefined);
  });
}
