package org.collegium.discord.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.discord.render.FilledForm;

/**
 * What people typed and the bot could not keep, for as long as they are likely to press again: Discord has closed the
 * form by then. In memory alone. Safe to share between threads.
 */
final class Unkept {

  /** As long as Discord lets an answer be followed (docs.discord.com/developers/interactions). */
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final int MOST = 500;

  private final InstantSource clock;
  private final Map<Place, Typed> typed = new LinkedHashMap<>();

  Unkept(InstantSource clock) {
    this.clock = clock;
  }

  /** Remembers what that person typed, in place of what they typed into the same form before. */
  synchronized void remember(Address from, FilledForm form) {
    forgetOld();
    var now = clock.instant();
    var place = new Place(from, form.tag().replyTo());
    typed.remove(place);
    typed.put(place, new Typed(form, now));
    if (typed.size() > MOST) {
      typed.remove(typed.keySet().iterator().next());
    }
  }

  /** What that person typed into that form. */
  synchronized Optional<FilledForm> of(Address from, ReplyTo form) {
    return Optional.ofNullable(typed.get(new Place(from, form)))
        .filter(found -> !found.at().plus(LIFE).isBefore(clock.instant())).map(Typed::form);
  }

  /** Forgets that, and whatever else is too old by now. */
  synchronized void forget(Address from, ReplyTo form) {
    typed.remove(new Place(from, form));
    forgetOld();
  }

  private void forgetOld() {
    var now = clock.instant();
    typed.values().removeIf(old -> old.at().plus(LIFE).isBefore(now));
  }

  private record Place(Address from, ReplyTo form) {}

  private record Typed(FilledForm form, Instant at) {}
}
