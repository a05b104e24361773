package org.collegium.core.reflection;

import java.time.Instant;
import java.time.InstantSource;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.session.Sessions;

/** An author changes what they wrote, or who may read it. Nobody else can. */
public final class ChangeReflection {

  private final Ledger<ReflectionBooks> ledger;
  private final InstantSource clock;

  public ChangeReflection(Ledger<ReflectionBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Other words for those who were named to the author, as long as the next session has not begun. */
  public Outcome wordsAndAudience(ReflectionId id, PersonId by, Words words, ChosenAudience audience) {
    return ledger.write(books -> {
      var kept = books.reflections().find(id).filter(found -> found.author().equals(by));
      if (kept.isEmpty()) {
        return new Refused(Refusal.NOT_YOURS);
      }
      var now = clock.instant();
      if (!isEditable(books.sessions(), kept.get(), now)) {
        return new Refused(Refusal.NEXT_SESSION_HAS_BEGUN);
      }
      var said = kept.get().words().equals(words) ? kept.get() : kept.get().saying(words, now);
      return readBy(books, said, audience, now);
    });
  }

  /** Other readers: those who were named to the author, who may do this at any time. */
  public Outcome audience(ReflectionId id, PersonId by, ChosenAudience audience) {
    return ledger.write(books -> {
      var kept = books.reflections().find(id).filter(found -> found.author().equals(by));
      if (kept.isEmpty()) {
        return new Refused(Refusal.NOT_YOURS);
      }
      return readBy(books, kept.get(), audience, clock.instant());
    });
  }

  private static Outcome readBy(ReflectionBooks books, Reflection reflection, ChosenAudience audience, Instant now) {
    var named = audience
        .meant(books.readers().all(reflection.author(), reflection.cohort(), audience.audience(), now));
    if (named.isEmpty()) {
      return new Refused(Refusal.READERS_CHANGED);
    }
    var changed = reflection.readBy(audience.audience(), named.get().people());
    books.reflections().change(changed, now);
    books.machines().name(changed.id(), named.get().machine());
    return new Changed(changed);
  }

  /** Whether no session of its cohort has begun since it was written. */
  public boolean isEditable(Reflection reflection) {
    return ledger.read(books -> isEditable(books.sessions(), reflection, clock.instant()));
  }

  /** Whether no session of its cohort has begun at {@code now} since it was written. */
  public static boolean isEditable(Sessions sessions, Reflection reflection, Instant now) {
    return isEditable(sessions, reflection.cohort(), reflection.writtenAt(), now);
  }

  /** The same of what was written in that cohort at {@code writtenAt}. */
  public static boolean isEditable(Sessions sessions, CohortId cohort, Instant writtenAt, Instant now) {
    return sessions.of(cohort).stream()
        .filter(session -> session.isPlanned() && session.starts().isAfter(writtenAt))
        .noneMatch(session -> !session.starts().isAfter(now));
  }

  /** What became of the change. */
  public sealed interface Outcome {}

  /** It is changed. */
  public record Changed(Reflection reflection) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NOT_YOURS, NEXT_SESSION_HAS_BEGUN, READERS_CHANGED
  }
}
