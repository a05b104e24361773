package org.collegium.core.outbox;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.notice.NoticeKind;

/**
 * A letter about to be put into the outbox: a recipient, a kind and ids, never words and never an address.
 *
 * @param key which fact it announces to whom; unique for ever, so that writing it twice writes it once
 * @param about the id of the session, round, announcement … its room will read again when it goes
 * @param dueAt not to go before
 * @param usefulUntil from then on it is over and must not go; empty when it stays useful
 * @param tellBefore a pressing letter goes in quiet hours rather than later than this; empty when it can wait
 */
public record Draft(String key, NoticeKind kind, long about, CohortId cohort, Recipient to, Instant dueAt,
    Optional<Instant> usefulUntil, Optional<Instant> tellBefore, Urgency urgency) {

  /** The same, but not to go before that. */
  public Draft dueAt(Instant when) {
    return new Draft(key, kind, about, cohort, to, when, usefulUntil, tellBefore, urgency);
  }

  /** Whether a letter may pass the weekly budget. */
  public enum Urgency {
    /** It counts, and waits when the week is full. */
    ORDINARY,
    /** A session within 72 hours moved or is cancelled, or begins, or they asked for it: it goes all the same. */
    PRESSING
  }
}
