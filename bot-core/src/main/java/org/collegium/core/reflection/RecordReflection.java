package org.collegium.core.reflection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.session.Session;

/** A member writes something down that nobody asked for. */
public final class RecordReflection {

  private final Ledger<ReflectionBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public RecordReflection(Ledger<ReflectionBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps it for the readers who were named to its author; the same request again gives what was kept. */
  public Outcome handle(Request request) {
    return ledger.write(books -> {
      var now = clock.instant();
      var audience = request.audience().audience();
      var named = request.audience()
          .meant(books.readers().all(request.author(), request.cohort(), audience, now));
      if (named.isEmpty()) {
        return new ReadersChanged();
      }
      var reflection =
          new Reflection(new ReflectionId(ids.next()), books.reflections().freeReference(ids), request.cohort(),
              request.author(), interval(books, request.cohort(), now), Optional.empty(), request.words(), audience,
              named.get().people(), now, Optional.empty(), false, request.key());
      if (books.reflections().add(reflection)) {
        books.machines().name(reflection.id(), named.get().machine());
        return new Kept(reflection);
      }
      return new Kept(books.reflections().ofAuthor(request.author(), 50).stream()
          .filter(kept -> kept.key().equals(request.key())).findFirst().orElse(reflection));
    });
  }

  /** The number of the session that ended last; 0 before the first. */
  static int interval(ReflectionBooks books, CohortId cohort, Instant now) {
    return books.sessions().latestOver(cohort, now).map(Session::number).orElse(0);
  }

  /** What is to be kept, and for whom. */
  public record Request(PersonId author, CohortId cohort, Words words, ChosenAudience audience, RequestKey key) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is kept. */
  public record Kept(Reflection reflection) implements Outcome {}

  /** It is not kept: others would read it than its author was told. */
  public record ReadersChanged() implements Outcome {}
}
