package org.collegium.core.discussion;

import org.collegium.core.identity.RequestKey;

/**
 * Which message of which platform something was said in, so that it is kept once.
 *
 * @param value the platform's name and what names the message there
 */
public record MessageKey(String value) {

  /** A message of that platform, by what names it there and never changes. */
  public static MessageKey of(String platform, String message) {
    return new MessageKey(platform + " " + message);
  }

  /** What was sent by a form, which may be sent twice. */
  public static MessageKey of(RequestKey form) {
    return new MessageKey("form " + form.value());
  }
}
