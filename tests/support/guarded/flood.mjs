// Answers without end.
import { writeSync } from "node:fs";
for (;;) writeSync(3, Buffer.alloc(65_536));
