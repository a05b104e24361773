package org.collegium.rehearsal.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier;
import org.collegium.core.text.Prose;

/**
 * One message as this platform keeps it.
 *
 * @param number counted from 1 in the order of posting
 * @param at when it was posted, on the rehearsal's own clock
 * @param reader in whose language and zone {@code text} is said
 * @param kind what its letter announces; for several notices in one message, the first of them
 * @param session the number of the session it is about; empty when it is about none
 * @param text the whole of it in plain words, without its buttons
 * @param parts the notices in it, one by one, each with the answers it hopes for
 */
public record Posted(int number, LetterId letter, Instant at, Address to, PlaceKind place, Courier.Reader reader,
    Notice notice, NoticeKind kind, Optional<Integer> session, Prose text, List<Part> parts) {
  public Posted {
    parts = List.copyOf(parts);
  }

  /**
   * One notice of a message.
   *
   * @param session the number of the session it is about
   */
  public record Part(NoticeKind kind, Optional<Integer> session, Prose text, List<Ask> asks) {
    public Part {
      asks = List.copyOf(asks);
    }
  }

  /** All answers the message hopes for, in order. */
  public List<Ask> asks() {
    return parts.stream().flatMap(part -> part.asks().stream()).toList();
  }

  /** The name under which the platform finds it again. */
  public String reference() {
    return "message " + number;
  }
}
