/** A file that cannot be taken, for a reason its sender can mend. `detail`: what was counted or measured, as numbers. */
export class Refused extends Error {
  constructor(code, detail) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
