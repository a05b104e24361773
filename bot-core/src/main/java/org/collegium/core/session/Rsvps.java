package org.collegium.core.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;

/** Who said that they come. */
public interface Rsvps {

  /** Keeps an answer in place of an earlier one. */
  void keep(Rsvp rsvp);

  /** What that person said about that revision. */
  Optional<Rsvp> of(SessionId session, int revision, PersonId person);

  /** All answers about that revision. */
  List<Rsvp> all(SessionId session, int revision);

  /**
   * One person's answer.
   *
   * @param revision of the session as it stood when they answered; a moved session is asked about anew
   */
  record Rsvp(SessionId session, int revision, PersonId person, Coming coming, Instant answeredAt) {}

  /** What can be said to an invitation. */
  enum Coming {
    YES, NO, MAYBE;

    /** The word that commands and buttons carry. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a command or button means. */
    public static Optional<Coming> named(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
  }
}
