import { BaseSequencer, type TestSpecification } from "vitest/node";
import { LONGEST } from "./longest";

/** What is quickly known comes first; what nothing else has to wait for, last. */
const PROJECTS = ["laws", "unit", "e2e", "integration"];

function rank(list: readonly string[], found: (each: string) => boolean): number {
  const at = list.findIndex(found);
  return at === -1 ? list.length : at;
}

/**
 * Begins with what takes longest, so that in the end no core waits for another; Vitest knows that only from an earlier run, and a clean clone
 * has none. One project after the other, for a worker goes on with files of its own project only.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project, moduleId }: TestSpecification) =>
      rank(PROJECTS, (name) => name === project.name) * 1_000 + rank(LONGEST, (file) => moduleId.endsWith(file));
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
