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

  /** What two questions take on a phone. */
  private static final int MINUTES = 2;

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
      var round = new RoundHours(books, catalogue).of(books.rounds().get(new RoundId(letter.draft().about())));
      var person = books.people().get(to.person());
      return whyNot(books, round, person, now).<Content>map(Content.Nothing::new)
          .orElseGet(() -> say(letter.draft().kind(), round, person, books));
    });
  }

  private static Optional<Prose> whyNot(CheckInBooks books, Round round, Person person, Instant now) {
    if (books.memberships().of(round.cohort(), person.id())
        .filter(member -> member.holdsAt(now) && member.isAsked()).isEmpty()) {
      return Optional.of(new Prose("they are not asked in this cohort any more"));
    }
    if (books.reflections().hasAnswered(round.id(), person.id())) {
      return Optional.of(new Prose("they have answered"));
    }
    if (!round.isOpen(now)) {
      return Optional.of(new Prose("it is closed"));
    }
    return books.sessions().find(round.session()).filter(Session::isPlanned).isEmpty()
        ? Optional.of(new Prose("the session is cancelled")) : Optional.empty();
  }

  private Content say(NoticeKind kind, Round round, Person person, CheckInBooks books) {
    var wording = Wording.in(person.locale());
    var form = new ReflectionForm(books.people(), books.memberships(), wording);
    var readers = form.names(books.readers().named(person.id(), round.cohort(), Audience.MY_MENTOR,
        clock.instant()));
    var session = books.sessions().get(round.session());
    var cohort = books.cohorts().get(round.cohort());
    var facts = new RoundFacts(cohort.name(), round.number(), session.title(),
        round.stage().word(), round.questions(), MINUTES, round.closesAt());
    var token = books.tokens().tokenFor(new Meaning(Subject.CHECK_IN, round.id().value(), person.id()));
    var way = new Ask.OpenForm(token, wording.say("ask.checkin"));
    return new Content.Say(kind == NoticeKind.CHECK_IN_NUDGE
        ? new CheckInNudge(facts, readers, way)
        : new CheckInAsked(facts, questions(cohort, round, wording), readers, way));
  }

  private List<Prose> questions(Cohort cohort, Round round, Wording wording) {
    var programme = catalogue.get(cohort.programme());
    return CheckInForm.questions(round).stream()
        .map(id -> programme.prompt(id).map(Prompt::ask).orElseGet(() -> wording.say("form.free"))).toList();
  }
}
