/** A file that cannot be taken, for a reason its sender can mend. `measured`: what was counted, and the most we take. */
export class Refused extends Error {
  constructor(code, measured) {
    super(code);
    this.code = code;
    this.measured = measured;
  }
}
