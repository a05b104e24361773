package org.collegium.core.notice;

import java.util.Optional;
import org.collegium.core.text.Prose;

/** What a message about a session asks, or tells, about who comes. */
public sealed interface Invitation {

  /** The answer that is hoped for; empty where none is. */
  Optional<Ask> rsvp();

  /** What the reader said before, in words. */
  Optional<Prose> answered();

  /** One reader is asked, and may change their mind. */
  record Invited(Ask ask, Optional<Prose> answered) implements Invitation {

    @Override
    public Optional<Ask> rsvp() {
      return Optional.of(ask);
    }
  }

  /** It has begun: one reader is asked no more. */
  record Begun(Optional<Prose> answered) implements Invitation {

    @Override
    public Optional<Ask> rsvp() {
      return Optional.empty();
    }
  }

  /** A whole channel hears how many come, and of nobody who. */
  record Turnout(int coming, int notComing, int unsure, int silent) implements Invitation {

    @Override
    public Optional<Ask> rsvp() {
      return Optional.empty();
    }

    @Override
    public Optional<Prose> answered() {
      return Optional.empty();
    }
  }
}
