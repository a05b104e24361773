package org.collegium.core.consent;

import java.time.Instant;
import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** Every read of another person's words, kept for their author. */
public interface AccessLedger {

  /** Keeps that {@code access} happened. */
  void add(Access access);

  /** Who read the author's words, newest first, at most {@code most}. */
  List<Access> toWordsOf(PersonId author, int most);

  /**
   * One read.
   *
   * @param through the command it came through, such as {@code summary}
   */
  record Access(ReflectionId reflection, PersonId author, PersonId reader, Instant at, String through) {}
}
