package org.collegium.discord.render;

/** The colour at the side of a letter, by what it is about. */
enum Accent {
  SESSION(0x3B6FB6), CHECK_IN(0x2E8B74), COMMITMENT(0xA8475F), MEMBERSHIP(0x8A5FA8), CASE(0xC07A2C),
  COACHING(0x5B7F2B), SEVERAL(0x6B7280);

  private final int colour;

  Accent(int colour) {
    this.colour = colour;
  }

  /** Red, green and blue, a byte each. */
  int colour() {
    return colour;
  }
}
