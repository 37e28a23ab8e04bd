import fc from "fast-check"

/** Any text at all: every plane, controls and lone halves of pairs included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff }), fc.nat({ max: 0x10ffff })), {
    maxLength: 30,
  })
  .map(points => String.fromCodePoint(...points))
