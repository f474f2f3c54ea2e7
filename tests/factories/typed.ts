import fc from "fast-check";

const unit = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.constantFrom(0x00, 0x0a, 0x0d, 0x1b, 0x3000, 0x4e2d, 0xff11, 0x202e, 0xfeff),
    fc.integer({ min: 0, max: 0xd7ff }),
  )
  .map((code) => String.fromCharCode(code));

/** Anything a form can bring: letters of every script, figures of every width, control and invisible characters. */
export const typed = fc.string({ unit });
