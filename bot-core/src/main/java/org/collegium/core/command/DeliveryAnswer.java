package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** Answers about letters, without what is in them. */
public sealed interface DeliveryAnswer extends Answer {

  /**
   * How many letters are in which state, and those that need somebody's eye.
   *
   * @param undecided those of which only a person can say what becomes of them, some of the newest
   */
  record DeliveriesListed(Prose cohort, Map<String, Integer> states, List<Waiting> waiting, List<Undecided> undecided)
      implements DeliveryAnswer {}

  /** One letter that has not arrived. */
  record Waiting(Prose to, String kind, String state, Instant due, Optional<Prose> why) {}

  /**
   * One letter that waits for a person to decide.
   *
   * @param which to whom it is, what kind and from when, in one line
   * @param ask whether it arrived, or is to be sent again
   */
  record Undecided(Prose which, Ask ask) {}
}
