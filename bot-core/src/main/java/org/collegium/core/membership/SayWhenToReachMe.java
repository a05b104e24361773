package org.collegium.core.membership;

import java.time.InstantSource;
import java.time.LocalDate;
import org.collegium.core.attention.AskTime;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.cohort.AwayPeriod;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;

/** A person says when they are away and when they want quiet. It holds in every cohort, and only they can say it. */
public final class SayWhenToReachMe {

  private final Ledger<MembershipBooks> ledger;
  private final InstantSource clock;

  public SayWhenToReachMe(Ledger<MembershipBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Away on these days, both included; false when they are over, or end before they begin. */
  public boolean away(Person person, LocalDate first, LocalDate last) {
    var today = clock.instant().atZone(person.zone()).toLocalDate();
    if (last.isBefore(first) || last.isBefore(today)) {
      return false;
    }
    return ledger.write(books -> {
      books.memberships().keepAway(new AwayPeriod(person.id(), first, last));
      return true;
    });
  }

  /** Back from today on, a coming absence forgotten; false when there was none. */
  public boolean back(Person person) {
    var today = clock.instant().atZone(person.zone()).toLocalDate();
    return ledger.write(books -> {
      var wasAway = !books.memberships().awayFrom(person.id(), today).isEmpty();
      books.memberships().back(person.id(), today);
      books.outbox().reconsider(person.id(), clock.instant());
      return wasAway;
    });
  }

  /** Quiet in these hours from now on. */
  public Habit quiet(PersonId person, QuietHours hours) {
    return ledger.write(books -> {
      var habit = new Habit(hours, books.habits().of(person).weeklyLetters());
      books.habits().keep(person, habit);
      books.outbox().reconsider(person, clock.instant());
      return habit;
    });
  }

  /** When they like to be asked, from the next time on. */
  public void ask(PersonId person, AskTime ask) {
    ledger.write(books -> {
      books.habits().keep(person, ask);
      return ask;
    });
  }

  /** Whether they hear before a session how much was shared with them, from the next one on. */
  public void digests(PersonId person, boolean wanted) {
    ledger.write(books -> {
      books.habits().keepDigests(person, wanted);
      return wanted;
    });
  }

  /** Whether they hear of it now. */
  public boolean wantsDigests(PersonId person) {
    return ledger.read(books -> books.habits().wantsDigests(person));
  }

  /** When they are asked now. */
  public AskTime askTime(PersonId person) {
    return ledger.read(books -> books.habits().askTime(person));
  }

  /** What holds now. */
  public Habit habit(PersonId person) {
    return ledger.read(books -> books.habits().of(person));
  }
}
