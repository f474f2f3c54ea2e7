// Takes memory outside the heap until somebody stops it.
import { writeSync } from "node:fs";
writeSync(3, Buffer.from([1]));
const taken = [];
for (;;) taken.push(Buffer.alloc(8 * 1024 * 1024, 1));
