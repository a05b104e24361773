package org.collegium.core.command;

import java.time.Instant;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;

/**
 * Somebody brings a token back.
 *
 * @param by who brings it, which need not be whom it was sent to
 * @param from where they bring it from
 */
public record Answering(Person by, Address from, ReplyTo replyTo, Tokens.Meaning meaning, RequestKey key, Instant now) {

  /** Whether the question was theirs to answer. */
  public boolean isAddressee() {
    return meaning.subject().isForAll() || meaning.person().equals(by.id());
  }

  /** Our words in their language. */
  public Wording wording() {
    return Wording.in(by.locale());
  }

  /** Times on their clock. */
  public TimeInWords times() {
    return new TimeInWords(wording().locale(), by.zone());
  }
}
