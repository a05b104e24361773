package org.collegium.core.consent;

import java.time.Instant;
import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** Every read of another person's words, kept for their author. */
public interface AccessLedger {

  /** Keeps that {@code access} happened. */
  void add(Access access);

  /** Who read which of the author's words, who read last first: at most {@code most} after the first {@code skip}. */
  List<Reads> toWordsOf(PersonId author, long skip, int most);

  /** How many of these there are, in all. */
  int countToWordsOf(PersonId author);

  /**
   * One read.
   *
   * @param through the command it came through, such as {@code summary}
   */
  record Access(ReflectionId reflection, PersonId author, PersonId reader, Instant at, String through) {}

  /** All reads of one reflection by one reader through one command. */
  record Reads(ReflectionId reflection, PersonId reader, String through, Instant first, Instant last, int times) {}
}
