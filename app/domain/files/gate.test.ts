import { expect, test } from "vitest";
import { gate } from "./gate";

function held() {
  let open = () => {};
  const done = new Promise<void>((resolve) => (open = resolve));
  return { open, done };
}

test("one works, one waits, the third is told to come later; then the place is free again", async () => {
  const door = gate(1, 1);
  const [first, second] = [held(), held()];
  const log: string[] = [];
  const one = door.enter(async () => (log.push("one"), await first.done, "1"));
  const two = door.enter(async () => (log.push("two"), await second.done, "2"));
  expect(await door.enter(async () => "3")).toBeNull();
  expect(log).toEqual(["one"]);
  first.open();
  expect(await one).toBe("1");
  second.open();
  expect(await two).toBe("2");
  expect(await door.enter(async () => "4")).toBe("4");
});

test("work that fails gives its place back", async () => {
  const door = gate(1, 0);
  await expect(door.enter(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await door.enter(async () => "next")).toBe("next");
});
