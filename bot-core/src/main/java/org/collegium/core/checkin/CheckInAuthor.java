package org.collegium.core.checkin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.RoundId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.CheckInNotice.RoundFacts;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/** Writes the letters about rounds: nothing to who has answered, has left, or whose session is off. */
public final class CheckInAuthor implements Author {

  /** What a question takes on a phone. */
  private static final int MINUTES_TO_TAP = 1;
  private static final int MINUTES_TO_WRITE = 2;

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public CheckInAuthor(Ledger<CheckInBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("Rounds are for people, not for places");
    }
    return ledger.write(books -> {
      var kept = books.rounds().get(new RoundId(letter.draft().about()));
      var session = books.sessions().get(kept.session());
      var round = new RoundHours(books, catalogue).of(kept, session);
      var person = books.people().get(to.person());
      return new WhyNot(books, catalogue, now).ask(round, session, person, letter.draft().kind())
          .<Content>map(Content.Nothing::new)
          .orElseGet(() -> say(letter.draft().kind(), round, person, books));
    });
  }

  private Content say(NoticeKind kind, Round round, Person person, CheckInBooks books) {
    var wording = Wording.in(person.locale());
    var form = new ReflectionForm(books.people(), books.memberships(), wording);
    var readers = form.names(books.readers().named(person.id(), round.cohort(), Audience.MY_MENTOR,
        clock.instant()));
    var token = books.tokens().tokenFor(new Meaning(Subject.CHECK_IN, round.id().value(), person.id()));
    var way = new Ask.OpenForm(token, wording.say("ask.checkin"));
    var cohort = books.cohorts().get(round.cohort());
    var questions = questions(cohort, round, wording);
    var facts = facts(round, person, cohort, books.sessions().get(round.session()));
    return new Content.Say(kind == NoticeKind.CHECK_IN_NUDGE
        ? new CheckInNudge(facts, questions.getFirst(), readers, way)
        : new CheckInAsked(facts, questions, readers, way));
  }

  private RoundFacts facts(Round round, Person person, Cohort cohort, Session session) {
    return new RoundFacts(cohort.name(), round.number(), session.title(), round.stage().word(),
        Optional.of(session.ends()).filter(ended -> liesBack(ended, person)), round.questions(),
        minutes(cohort, round), round.closesAt());
  }

  private boolean liesBack(Instant when, Person person) {
    var today = clock.instant().atZone(person.zone()).toLocalDate();
    return when.atZone(person.zone()).toLocalDate().isBefore(today);
  }

  private int minutes(Cohort cohort, Round round) {
    var programme = catalogue.get(cohort.programme());
    return CheckInForm.questions(round).stream()
        .mapToInt(id -> programme.prompt(id).filter(prompt -> prompt.answer().isTap()).isPresent()
            ? MINUTES_TO_TAP : MINUTES_TO_WRITE)
        .sum();
  }

  private List<Prose> questions(Cohort cohort, Round round, Wording wording) {
    var programme = catalogue.get(cohort.programme());
    return CheckInForm.questions(round).stream()
        .map(id -> programme.prompt(id).map(Prompt::ask).orElseGet(() -> wording.say("form.free"))).toList();
  }
}
