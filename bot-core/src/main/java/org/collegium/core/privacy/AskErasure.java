package org.collegium.core.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.privacy.Erasures.Erasure;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** A person asks that all that is theirs is taken away; they have a day to think better of it, if they want one. */
public final class AskErasure {

  private static final Duration TO_THINK_BETTER = Duration.ofDays(1);

  private final Ledger<ErasureBooks> ledger;
  private final InstantSource clock;

  public AskErasure(Ledger<ErasureBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What it means for them and for others; asked for, or only shown. What was asked before is not put off by it. */
  public Asked handle(Person person, When when, Step step) {
    return step == Step.PREVIEW ? ledger.read(books -> asked(books, person, when)) : ledger.write(books -> {
      var asked = asked(books, person, when);
      books.erasures().ask(new Erasure(person.id(), clock.instant(), asked.dueAt()));
      return asked;
    });
  }

  private Asked asked(ErasureBooks books, Person person, When when) {
    var now = clock.instant();
    var seats = books.membership().memberships().ofPerson(person.id(), now);
    return new Asked(due(books.erasures().of(person.id()), when, now), books.reflections().countOf(person.id()),
        seats.stream().map(seat -> cohort(books, seat)).toList(),
        seats.stream().filter(seat -> isAlone(books, seat, now)).map(seat -> cohort(books, seat)).toList(),
        seats.stream().flatMap(seat -> mentees(books, seat, now)).distinct().toList());
  }

  private static Instant due(Optional<Erasure> before, When when, Instant now) {
    return switch (when) {
      case NOW -> now;
      case TOMORROW -> before.map(Erasure::dueAt).filter(due -> due.isBefore(now.plus(TO_THINK_BETTER)))
          .orElse(now.plus(TO_THINK_BETTER));
    };
  }

  private static boolean isAlone(ErasureBooks books, Membership seat, Instant now) {
    return seat.role() == Role.FACILITATOR && books.membership().memberships().in(seat.cohort(), now).stream()
        .filter(member -> member.role() == Role.FACILITATOR).count() == 1;
  }

  private static Stream<Prose> mentees(ErasureBooks books, Membership seat, Instant now) {
    return books.membership().memberships().mentoredBy(seat.person(), seat.cohort(), now).stream()
        .map(leader -> books.membership().people().get(leader.person()).name());
  }

  private static Prose cohort(ErasureBooks books, Membership seat) {
    return books.membership().cohorts().get(seat.cohort()).name();
  }

  /** When it is to be done. */
  public enum When {
    NOW, TOMORROW;

    /** The word that commands carry. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a command means. */
    public static Optional<When> named(String word) {
      return Arrays.stream(values()).filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
  }

  /**
   * What is to be done.
   *
   * @param reflections how many they wrote
   * @param cohorts they are in
   * @param alone cohorts of which they are the only facilitator
   * @param mentees whom they mentor
   */
  public record Asked(Instant dueAt, int reflections, List<Prose> cohorts, List<Prose> alone, List<Prose> mentees) {}
}
