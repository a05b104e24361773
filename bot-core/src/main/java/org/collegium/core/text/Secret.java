package org.collegium.core.text;

/** A value that may be used but never shown. */
public final class Secret {

  private final String value;

  /** Keeps {@code value} out of every log. */
  public Secret(String value) {
    this.value = value;
  }

  /** The value itself, for the one call that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "•••";
  }
}
