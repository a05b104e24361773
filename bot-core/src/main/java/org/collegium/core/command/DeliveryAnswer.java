package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** Answers about letters, without what is in them. */
public sealed interface DeliveryAnswer extends Answer {

  /** How many letters are in which state, and those that need somebody's eye. */
  record DeliveriesListed(Prose cohort, Map<String, Integer> states, List<Waiting> waiting) implements DeliveryAnswer {}

  /** One letter that has not arrived. */
  record Waiting(Prose to, String kind, String state, Instant due, Optional<Prose> why) {}
}
