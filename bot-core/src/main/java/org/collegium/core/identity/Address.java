package org.collegium.core.identity;

/**
 * Where a platform finds somebody. Opaque to the core: only the adapter of that platform reads the handle.
 *
 * @param platform the courier's name, such as {@code slack}
 * @param handle what that platform needs to find the person or channel, unique within the platform
 */
public record Address(String platform, String handle) {
  public Address {
    if (platform.isBlank() || handle.isBlank()) {
      throw new IllegalArgumentException("An address needs a platform and a handle");
    }
  }
}
