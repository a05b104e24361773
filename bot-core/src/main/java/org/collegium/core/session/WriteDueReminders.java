package org.collegium.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.programme.Catalogue;

/** Writes the reminders whose hour has come: one to each person a session concerns, one to each of its channels. */
public final class WriteDueReminders implements Chore {

  /** How much earlier than its rule says a reminder may have to go: a summer's closure and a little more. */
  private static final Duration SLACK = Duration.ofDays(90);
  private static final int MANY = 10_000;

  private final Ledger<SessionBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();
  private volatile Instant writtenUntil = Instant.EPOCH;

  /** Takes the rules of reminding from each cohort's programme. */
  public WriteDueReminders(Ledger<SessionBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "write session reminders";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(), () -> nextDue(books)));
  }

  private Optional<Instant> nextDue(SessionBooks books) {
    var after = writtenUntil;
    Optional<Instant> next = Optional.empty();
    for (var session : books.sessions().startingAfter(after, MANY)) {
      if (next.isPresent() && session.starts().minus(SLACK).isAfter(next.get())) {
        break;
      }
      next = Stream.concat(next.stream(), unwritten(books, session).map(Draft::dueAt)).min(Instant::compareTo);
    }
    return next;
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> due(books, now).stream().filter(draft -> books.outbox().add(draft)).count());
    writtenUntil = now;
    nextHour.forget();
  }

  private List<Draft> due(SessionBooks books, Instant now) {
    return books.sessions().startingAfter(now, MANY).stream()
        .takeWhile(session -> session.starts().isBefore(now.plus(SLACK)))
        .flatMap(session -> unwritten(books, session))
        .filter(draft -> !draft.dueAt().isAfter(now))
        .toList();
  }

  /** The outbox knows what was written; a reminder that a closure or new hours have moved into the past is not. */
  private Stream<Draft> unwritten(SessionBooks books, Session session) {
    var written = books.outbox().keysAbout(NoticeKind.SESSION_REMINDER, session.id().value());
    return catalogue.find(books.cohorts().get(session.cohort()).programme()).stream()
        .flatMap(programme -> new ReminderDrafts(books, session, new ReminderPlan(programme.reminders())).all())
        .filter(draft -> !written.contains(draft.key()));
  }
}
