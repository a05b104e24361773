package org.collegium.core.discussion;

import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.PersonId;

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

  /** What that person says by a form in one part of a case. */
  public static MessageKey ofForm(CaseStudyId study, int stage, PersonId author) {
    return new MessageKey("form " + study.value() + "/" + stage + "/" + author.value());
  }
}
