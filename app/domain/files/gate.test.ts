import { describe, expect, test } from "vitest";
import { gate, type Comer } from "./gate";

const share = (atOnce: number, waiting: number, each = { atOnce, waiting }) => ({ atOnce, waiting, each });
const from = (key: string, lane: Comer["lane"] = "public"): Comer => ({ lane, key });

/** A gate whose visitors stay until they are told to go, and a list of who came in, in order. */
function house(publicLane: ReturnType<typeof share>, staffLane = share(1, 1)) {
  const door = gate({ public: publicLane, staff: staffLane });
  const came: string[] = [];
  const stays = new Map<string, () => void>();
  const enter = (name: string, comer: Comer, signal = new AbortController().signal) =>
    door.enter(comer, signal, async () => {
      came.push(name);
      await new Promise<void>((go) => stays.set(name, go));
      return name;
    });
  /** Sends one home, and lets everybody who is let in by that come in. */
  const leave = async (name: string) => {
    stays.get(name)?.();
    await new Promise(setImmediate);
  };
  return { door, came, enter, leave };
}

describe("a gate", () => {
  test("one works, one waits, the third is told to come later; then the place is free again", async () => {
    const { came, enter, leave } = house(share(1, 1));
    const [one, two] = [enter("one", from("a")), enter("two", from("a"))];
    expect(await enter("three", from("a"))).toBe("full");
    expect(came).toEqual(["one"]);
    await leave("one");
    expect([await one, came]).toEqual(["one", ["one", "two"]]);
    await leave("two");
    expect(await two).toBe("two");
    const four = enter("four", from("a"));
    await leave("four");
    expect(await four).toBe("four");
  });

  test("work that fails gives its place back", async () => {
    const { door } = house(share(1, 0));
    const { signal } = new AbortController();
    await expect(door.enter(from("a"), signal, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await door.enter(from("a"), signal, async () => "next")).toBe("next");
  });

  test("who leaves while waiting gives the place in the queue back, and never works", async () => {
    const { came, enter, leave } = house(share(1, 1));
    const gone = new AbortController();
    const one = enter("one", from("a"));
    const two = enter("two", from("a"), gone.signal);
    gone.abort();
    expect(await two).toBe("left");
    const three = enter("three", from("a"));
    await leave("one");
    await leave("three");
    expect([await one, await three, came]).toEqual(["one", "three", ["one", "three"]]);
    expect(await enter("gone before", from("a"), AbortSignal.abort())).toBe("left");
  });

  test("keys take turns, however often one of them asks", async () => {
    const { came, enter, leave } = house(share(1, 10));
    for (const name of ["a1", "a2", "a3"]) void enter(name, from("a"));
    for (const name of ["b1", "b2"]) void enter(name, from("b"));
    void enter("c1", from("c"));
    for (const name of ["a1", "b1", "c1", "a2", "b2", "a3"]) await leave(name);
    expect(came).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
  });

  test("one key holds no more than its share, working or waiting", async () => {
    const { came, enter, leave } = house(share(2, 10, { atOnce: 1, waiting: 1 }));
    void enter("a1", from("a"));
    void enter("a2", from("a"));
    expect(await enter("a3", from("a"))).toBe("full");
    void enter("b1", from("b"));
    expect(came).toEqual(["a1", "b1"]);
    await leave("b1");
    expect(came).toEqual(["a1", "b1"]);
    await leave("a1");
    expect(came).toEqual(["a1", "b1", "a2"]);
  });

  test("the lane of staff is free whatever the public does", async () => {
    const { came, enter } = house(share(1, 2));
    for (const name of ["p1", "p2", "p3"]) void enter(name, from(name));
    expect(await enter("p4", from("p4"))).toBe("full");
    void enter("staff", from("somebody", "staff"));
    expect(came).toEqual(["p1", "staff"]);
  });
});
