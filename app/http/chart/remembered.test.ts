import { expect, test } from "vitest";
import { remembered } from "./remembered";

function pen(most?: number) {
  const drawn: string[] = [];
  const draw = remembered(({ name, values = [] }: { name: string; values?: (number | null)[] }) => {
    drawn.push(name);
    return `${name}: ${values.join()}`;
  }, most);
  return { draw, drawn };
}

test("the same figures are drawn once, others are drawn as they are", () => {
  const { draw, drawn } = pen();
  expect(draw({ name: "May", values: [1, null] })).toBe("May: 1,");
  expect(draw({ name: "May", values: [1, null] })).toBe("May: 1,");
  expect(draw({ name: "May", values: [1, 2] })).toBe("May: 1,2");
  expect(drawn).toEqual(["May", "May"]);
});

test("what was asked for longest ago makes room, and is drawn again", () => {
  const { draw, drawn } = pen(2);
  for (const name of ["May", "June", "May", "July", "May", "June"]) draw({ name });
  expect(drawn).toEqual(["May", "June", "July", "June"]);
});
