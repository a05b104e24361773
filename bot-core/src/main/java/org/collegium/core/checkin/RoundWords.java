package org.collegium.core.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.consent.Audience;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CheckInNotice.CheckInAnswered;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInClosed;
import org.collegium.core.notice.CheckInNotice.CheckInDropped;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.CheckInNotice.RoundFacts;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.ChangeReflection;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionNames;
import org.collegium.core.text.Prose;

/**
 * What one person is told of a round at one instant.
 *
 * @param session the one it belongs to
 */
record RoundWords(CheckInBooks books, Catalogue catalogue, Round round, Session session, Person person, Instant now) {

  /** What a question takes on a phone. */
  private static final int MINUTES_TO_TAP = 1;
  private static final int MINUTES_TO_WRITE = 2;

  /** It is open. */
  CheckInAsked asked() {
    var cohort = cohort();
    return new CheckInAsked(facts(cohort), questions(cohort), readers(), form("ask.checkin"), later());
  }

  /** It is open, and they have not answered. */
  CheckInNudge nudge() {
    var cohort = cohort();
    return new CheckInNudge(facts(cohort), questions(cohort).getFirst(), readers(), form("ask.checkin"),
        later());
  }

  /** They answered it at that instant, and may change it until the next session begins. */
  CheckInAnswered answered(Instant at) {
    var isEditable = ChangeReflection.isEditable(books.sessions(), round.cohort(), at, now);
    return new CheckInAnswered(facts(cohort()), at,
        Optional.of("ask.checkin.change").filter(_ -> isEditable).map(this::form));
  }

  /** It has closed, and they have not answered. */
  CheckInClosed closed() {
    return new CheckInClosed(facts(cohort()), readers(), form("ask.checkin.late"));
  }

  /** Its session is off, and they have not answered. */
  CheckInDropped dropped() {
    return new CheckInDropped(facts(cohort()));
  }

  private Cohort cohort() {
    return books.cohorts().get(round.cohort());
  }

  private ReaderNames readers() {
    return ReflectionForm.names(books.readers().all(person.id(), round.cohort(), Audience.MY_MENTOR, now),
        books.people());
  }

  private Ask.OpenForm form(String label) {
    var token = books.tokens().tokenFor(new Meaning(Subject.CHECK_IN, round.id().value(), person.id()));
    return new Ask.OpenForm(token, wording().say(label));
  }

  private Optional<Ask.OneOf> later() {
    var offered = SnoozeUntil.offered(round, person, books.schoolDays(round.cohort(), person, now), now);
    return Optional.of(offered).filter(several -> !several.isEmpty()).map(several -> new Ask.OneOf(
        books.tokens().tokenFor(new Meaning(Subject.SNOOZE, round.id().value(), person.id())),
        several.stream().map(until -> new Ask.Choice(until.word(), wording().say("snooze.choice." + until.word())))
            .toList()));
  }

  private RoundFacts facts(Cohort cohort) {
    return new RoundFacts(cohort.name(), round.number(),
        new SessionNames(catalogue).of(session, cohort, person.locale()).title(), round.stage().word(),
        Optional.of(session.ends()).filter(this::liesBack), round.questions(), minutes(programme(cohort)),
        round.closesAt());
  }

  private boolean liesBack(Instant when) {
    var today = now.atZone(person.zone()).toLocalDate();
    return when.atZone(person.zone()).toLocalDate().isBefore(today);
  }

  private int minutes(Programme programme) {
    return CheckInForm.questions(round).stream()
        .mapToInt(id -> programme.prompt(id).filter(prompt -> prompt.answer().isTap()).isPresent()
            ? MINUTES_TO_TAP : MINUTES_TO_WRITE)
        .sum();
  }

  private List<Prose> questions(Cohort cohort) {
    var programme = programme(cohort);
    return CheckInForm.questions(round).stream()
        .map(id -> programme.prompt(id).map(Prompt::ask).orElseGet(() -> wording().say("form.free"))).toList();
  }

  private Programme programme(Cohort cohort) {
    return catalogue.get(cohort.programme()).in(person.locale());
  }

  private Wording wording() {
    return Wording.in(person.locale());
  }
}
