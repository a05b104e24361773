package org.collegium.core.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.calendar.CalendarEntry;
import org.collegium.core.calendar.CalendarWriter;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** The calendar that a calendar program subscribes to: one person's sessions in all their cohorts, or one cohort's. */
public final class CalendarFeed {

  private final Ledger<SessionBooks> ledger;
  private final SessionNames names;

  public CalendarFeed(Ledger<SessionBooks> ledger, SessionNames names) {
    this.ledger = ledger;
    this.names = names;
  }

  /** The secret token of a person's own feed; the same each time, until it is ended. */
  public ReplyTo addressOf(PersonId person) {
    return ledger.write(books -> books.tokens().tokenFor(new Meaning(Subject.PERSON_FEED, person.value(), person)));
  }

  /** The secret token of a cohort's feed, as given to that person; it works while they belong to it. */
  public ReplyTo addressOf(Cohort cohort, PersonId person) {
    return ledger
        .write(books -> books.tokens().tokenFor(new Meaning(Subject.COHORT_FEED, cohort.id().value(), person)));
  }

  /** Ends every secret address that was given to that person: who knew one of them reads nothing any more. */
  public void end(PersonId person) {
    ledger.write(books -> {
      books.tokens().end(Subject.PERSON_FEED, person);
      books.tokens().end(Subject.COHORT_FEED, person);
      return person;
    });
  }

  /** A cohort's calendar as a file, for who runs the bot; it gives out no address. Empty while no session is in it. */
  public Optional<Prose> of(Cohort cohort) {
    return ledger.read(books -> books.sessions().of(cohort.id()).isEmpty() ? Optional.empty()
        : Optional.of(write(cohort.name().raw(), entries(books, cohort, cohort.locale()))));
  }

  /** The feed behind a token, as an iCalendar file; empty if there is none or its owner may not see it any more. */
  public Optional<Prose> read(ReplyTo token, Instant now) {
    return ledger.read(books -> books.tokens().meaningOf(token).flatMap(meaning -> feed(books, meaning, now)));
  }

  private Optional<Prose> feed(SessionBooks books, Meaning meaning, Instant now) {
    var memberships = books.memberships().ofPerson(meaning.person(), now).stream().filter(Membership::attendsSessions)
        .toList();
    return switch (meaning.subject()) {
      case PERSON_FEED -> Optional.of(write(books.people().get(meaning.person()).name().raw(),
          memberships.stream().flatMap(member -> entries(books, books.cohorts().get(member.cohort()),
              books.people().get(meaning.person()).locale()))));
      case COHORT_FEED -> memberships.stream()
          .filter(member -> member.cohort().value() == meaning.id())
          .map(member -> books.cohorts().get(member.cohort()))
          .map(cohort -> write(cohort.name().raw(), entries(books, cohort, cohort.locale())))
          .findFirst();
      case RSVP, CHECK_IN, SNOOZE, REFLECTION, SHARING, EARLIER, DEPTH, REFLECT, WIDENING, ATTENDANCE, IDENTITY, LETTER,
          PORTFOLIO, CASE, PROTOCOL, DILEMMA, OFFER, COMMIT, COMMITMENT, OUTCOME, CLOSING, ANOTHER_DAY, CLOSURE,
          COMMENT, COACHING,
          OWN_NOTE,
          PROPOSE, TALK, SUMMARY, SHARED, AGREEMENTS, AGREEMENT, AGREEMENT_FORM, AGREEMENT_VERSION,
          OWN_CASES, OWN_CASE, OWN_CASE_EDIT, OWN_CASE_NOTE, CASE_TURN, CASE_RECORD ->
          Optional.empty();
    };
  }

  private static Prose write(String name, Stream<CalendarEntry> entries) {
    return new Prose(CalendarWriter.write(name, entries.toList()));
  }

  private Stream<CalendarEntry> entries(SessionBooks books, Cohort cohort, Locale reader) {
    return books.sessions().of(cohort.id()).stream().map(session -> names.of(session, cohort, reader))
        .flatMap(session -> entries(cohort, session, reader).stream());
  }

  private static List<CalendarEntry> entries(Cohort cohort, Session session, Locale reader) {
    var entries = new ArrayList<CalendarEntry>();
    for (var number = 1; number <= session.days().size(); number++) {
      var day = session.days().get(number - 1);
      var title = Wording.in(reader).say("calendar.entry", cohort.name(), session.number(), session.title(),
          number, session.days().size());
      entries.add(new CalendarEntry("session-" + session.id().value() + "-day-" + number + "@collegium",
          session.revision(), session.revisedAt(), day.starts(), day.ends(), session.zone(), title.raw(),
          session.place().map(Prose::raw).orElse(""), session.materials().map(Prose::raw).orElse(""), Optional.empty(),
          !session.isPlanned()));
    }
    return entries;
  }
}
