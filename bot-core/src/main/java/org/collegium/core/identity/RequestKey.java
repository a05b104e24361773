package org.collegium.core.identity;

/**
 * What a platform calls one press of one button, so that a request delivered twice is done once.
 *
 * @param value unique within all platforms; adapters put the platform's name in front
 */
public record RequestKey(String value) {
  public RequestKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A request key cannot be blank");
    }
  }
}
