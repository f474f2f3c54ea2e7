import fc from "fast-check";

const unit = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.constantFrom(0x00, 0x0a, 0x0d, 0x1b, 0x3000, 0x4e2d, 0xff11, 0x202e, 0xfeff),
    fc.integer({ min: 0, max: 0xd7ff }),
    // What nobody sees, what turns direction, marks and joiners, halves of characters, pictures and what they are made of.
    fc.constantFrom(
      0x200b,
      0x200c,
      0x200d,
      0x200e,
      0x2066,
      0x2069,
      0xad,
      0x3164,
      0x2800,
      0x034f,
      0xfe0f,
      0x0344,
      0x0301,
    ),
    fc.constantFrom(
      0xd83d,
      0xdc00,
      0xfffe,
      0x1f469,
      0x1f3fd,
      0xe0100,
      0xe0041,
      0x627,
      0x915,
      0x94d,
      0x1820,
      0x180b,
      0x20bb7,
    ),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code));

/** Anything a form can bring: letters of every script, figures of every width, control and invisible characters. */
export const typed = fc.string({ unit });
