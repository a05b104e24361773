package org.collegium.core.reflection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.command.ReflectionAnswer.Shared;
import org.collegium.core.command.ReflectionAnswer.SharedReflections;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/** Lets a member read what others shared with them. Each line read is written into its author's ledger. */
public final class ReadShared {

  /** By this name an author finds it in their ledger. */
  static final String THROUGH = "reflect read";

  private static final int A_PAGE = 10;

  private final Ledger<ReflectionBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ReadShared(Ledger<ReflectionBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Ten of those the reader may read now, newest first. */
  public SharedReflections handle(Request request) {
    return ledger.write(books -> {
      var now = clock.instant();
      var cohort = request.cohort();
      var since = request.since().orElseGet(() -> sinceTheLastSession(books, cohort, now));
      var readable = books.reflections().naming(request.reader(), cohort.id(), since).stream()
          .filter(reflection -> !reflection.author().equals(request.reader()))
          .filter(reflection -> request.author().map(reflection.author()::equals).orElse(true))
          .filter(reflection -> request.audience().map(reflection.audience()::equals).orElse(true))
          .filter(reflection -> books.readers().mayRead(request.reader(), reflection.author(), reflection.cohort(),
              reflection.listAt(now)))
          .sorted(Comparator.comparing(Reflection::writtenAt).reversed()).toList();
      var page = readable.stream().skip((request.page() - 1L) * A_PAGE).limit(A_PAGE).toList();
      page.forEach(reflection -> books.access()
          .add(new Access(reflection.id(), reflection.author(), request.reader(), now, THROUGH)));
      var programme = catalogue.get(cohort.programme()).in(books.people().get(request.reader()).locale());
      var more = (int) Math.max(0, readable.size() - request.page() * (long) A_PAGE);
      return new SharedReflections(cohort.name(), since,
          page.stream().map(reflection -> line(books, programme, reflection)).toList(), request.page(), more);
    });
  }

  /** The beginning of the latest session that is over; before the first, when the cohort was made. */
  private static Instant sinceTheLastSession(ReflectionBooks books, Cohort cohort, Instant now) {
    return books.sessions().latestOver(cohort.id(), now).map(Session::starts).orElse(cohort.madeAt());
  }

  private static Shared line(ReflectionBooks books, Programme programme, Reflection reflection) {
    return new Shared(new Prose(reflection.reference()), books.people().get(reflection.author()).name(),
        reflection.writtenAt(), reflection.asked().flatMap(asked -> programme.prompt(asked.prompt()))
            .map(prompt -> prompt.ask()),
        reflection.words().text(),
        reflection.late(), reflection.editedAt().isPresent());
  }

  /**
   * Who wants to read what.
   *
   * @param author only what this person shared; empty for all
   * @param since only what was shared since then; empty for since the last session
   * @param audience only what was shared with these; empty for all
   * @param page from 1
   */
  public record Request(Cohort cohort, PersonId reader, Optional<PersonId> author, Optional<Instant> since,
      Optional<Audience> audience, int page) {
    public Request {
      if (page < 1) {
        throw new IllegalArgumentException("Pages are counted from 1, so there is no page " + page);
      }
    }
  }
}
