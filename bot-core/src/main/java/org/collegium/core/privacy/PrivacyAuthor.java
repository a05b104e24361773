package org.collegium.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.text.Prose;

/** Writes the letters that are about whose words are whose: another mentor, and the programme's end. */
public final class PrivacyAuthor implements Author {

  private final Ledger<PrivacyBooks> ledger;

  public PrivacyAuthor(Ledger<PrivacyBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("What is whose is told to people, not to places");
    }
    return ledger.write(books -> {
      var person = books.people().get(to.person());
      return letter.draft().kind() == NoticeKind.PROGRAMME_ENDED ? ended(books, letter, person)
          : mentorChanged(books, letter, person, now);
    });
  }

  /** What names a mentor who has taken away all that is theirs says who mentors no more, or nothing of it. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    var content = write(letter, now);
    return content instanceof Content.Nothing && letter.draft().kind() == NoticeKind.MENTOR_CHANGED
        && ledger.<Boolean>read(books -> books.people().isErased(new PersonId(letter.draft().about())))
            ? ledger.read(books -> new Content.Say(new MembershipNotice.TakenBack(
                books.cohorts().get(letter.draft().cohort()).name(), NoticeKind.MENTOR_CHANGED)))
            : content;
  }

  private static Content ended(PrivacyBooks books, Letter letter, Person person) {
    return new Content.Say(new MembershipNotice.ProgrammeEnded(books.cohorts().get(letter.draft().cohort()).name(),
        (int) books.reflections().ofAuthor(person.id(), Integer.MAX_VALUE).stream()
            .filter(reflection -> reflection.cohort().equals(letter.draft().cohort())).count()));
  }

  private static Content mentorChanged(PrivacyBooks books, Letter letter, Person person, Instant now) {
    var cohort = books.cohorts().get(letter.draft().cohort());
    var mentor = new PersonId(letter.draft().about());
    var leader = books.memberships().of(cohort.id(), person.id())
        .filter(member -> member.isAskedAt(now));
    if (leader.filter(member -> member.mentor().isEmpty()).isPresent()) {
      return new Content.Say(new MembershipNotice.MentorGone(cohort.name(), books.people().get(mentor).name()));
    }
    if (leader.flatMap(Membership::mentor).filter(mentor::equals).isEmpty()) {
      return new Content.Nothing(new Prose("this is not their mentor any more"));
    }
    var earlier = WidenForMentor.forAnEarlierMentor(books, cohort.id(), person.id()).size();
    var name = books.people().get(mentor).name();
    var wording = Wording.in(person.locale());
    Optional<Ask> share = earlier == 0 ? Optional.empty()
        : Optional.of(new Ask.OneOf(
            books.tokens().tokenFor(new Meaning(Subject.WIDENING, cohort.id().value(), person.id())),
            List.of(new Choice(WidenForMentor.choice(books.people().get(mentor)), wording.say("ask.widen.share", name)),
                new Choice(WidenForMentor.KEEP, wording.say("ask.widen.keep")))));
    return new Content.Say(new MembershipNotice.MentorChanged(cohort.name(), name, earlier, share));
  }
}
