package org.collegium.core.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AskTime;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.cohort.Person;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;

/**
 * Writes once more to those who have not answered a round, on its day at nine of theirs; after that, silence. Whom two
 * rounds in a row did not move is left in peace.
 */
public final class NudgeUnanswered implements Chore {

  static final LocalTime NINE = LocalTime.of(9, 0);

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  public NudgeUnanswered(Ledger<CheckInBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "nudge those who have not answered";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> toNudge(books).map(round -> due(books, round)).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var due = toNudge(books).filter(round -> !due(books, round).isAfter(now)).toList();
      due.forEach(round -> nudge(books, round, now));
      return due.size();
    });
    nextHour.forget();
  }

  private Stream<Round> toNudge(CheckInBooks books) {
    return books.rounds().toNudge().stream().map(new RoundHours(books, catalogue)::of);
  }

  /** When it is nine for the first of its leaders. */
  private static Instant due(CheckInBooks books, Round round) {
    var asks = books.habits().askTimes(round.cohort());
    return new Leaders(books, round.cohort()).at(round.openedAt()).stream()
        .map(leader -> nine(round.nudgeOn(), leader, asks.getOrDefault(leader.id(), AskTime.USUAL)))
        .min(Instant::compareTo).orElse(round.openedAt());
  }

  /**
   * When that leader is to be nudged: on the round's day, and a school day after they were asked or later. Where
   * their own school is closed then, the letter waits.
   */
  static Instant nine(CheckInBooks books, Round round, Person leader) {
    var ask = books.habits().askTime(leader.id());
    if (ask.on().isEmpty()) {
      return nine(round.nudgeOn(), leader, ask);
    }
    var asked = LocalDate.ofInstant(ask.from(round.opensOn(), NINE, leader.zone(), round.closesAt()), leader.zone());
    var afterTheirs = books.closures().schoolDays(round.cohort()).shift(asked, 1);
    return nine(afterTheirs.isAfter(round.nudgeOn()) ? afterTheirs : round.nudgeOn(), leader, ask);
  }

  private static Instant nine(LocalDate day, Person leader, AskTime ask) {
    return day.atTime(ask.at().orElse(NINE)).atZone(leader.zone()).toInstant();
  }

  private void nudge(CheckInBooks books, Round round, Instant now) {
    var fading = new FadingNudges(books, new WhyNot(books, catalogue, now), round);
    var answered = books.reflections().authorsIn(round.id());
    var written = books.outbox().keysAbout(NoticeKind.CHECK_IN_NUDGE, round.id().value());
    var silent = new Leaders(books, round.cohort()).at(now).stream()
        .filter(leader -> !answered.contains(leader.id()))
        .filter(leader -> written.stream().noneMatch(new NudgeKey(round.id(), leader.id())::isSnoozed))
        .filter(leader -> !fading.spare(leader))
        .filter(leader -> nine(books, round, leader).isBefore(round.closesAt()))
        .filter(leader -> nine(books, round, leader).isAfter(round.openedAt()))
        .filter(leader -> books.memberships().of(round.cohort(), leader.id())
            .filter(member -> member.joinedAt().isAfter(round.openedAt())).isEmpty())
        .toList();
    for (var leader : silent) {
      books.outbox().add(new Draft(new NudgeKey(round.id(), leader.id()).written(),
          NoticeKind.CHECK_IN_NUDGE, round.id().value(), round.cohort(), new ToPerson(leader.id()),
          nine(books, round, leader),
          Optional.of(round.closesAt()), Optional.empty(), Urgency.ORDINARY));
    }
    books.rounds().nudged(round.id(), now);
  }
}
