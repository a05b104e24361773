package org.collegium.core.commitment;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CommitmentNotice.CommitmentAsked;
import org.collegium.core.notice.CommitmentNotice.CommitmentSettled;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;

/** Writes the letters in which commitments come back: nothing once it was answered, put off, closed or taken away. */
public final class CommitmentAuthor implements Author {

  private final Ledger<CommitmentBooks> ledger;

  public CommitmentAuthor(Ledger<CommitmentBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> found(books, letter).map(commitment -> {
      var author = books.people().get(commitment.author());
      if (isSettled(commitment, letter)) {
        return nothing("it was answered, put off or closed");
      }
      return MakeCommitment.isAsked(books, commitment.cohort(), author, now)
          ? new Content.Say(asked(books, commitment, author))
          : nothing("they are not asked in this cohort any more");
    }).orElseGet(() -> nothing("it was taken away")));
  }

  /** What was answered or put off says so; of what was taken away no word is left standing. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> found(books, letter).<Content>map(commitment -> new Content.Say(
        isSettled(commitment, letter)
            ? settled(commitment, CommitmentKey.turn(letter.draft().key()))
            : asked(books, commitment, books.people().get(commitment.author()))))
        .orElseGet(() -> new Content.Say(new TakenBack(books.cohorts().get(letter.draft().cohort()).name(),
            NoticeKind.COMMITMENT_ASKED))));
  }

  private static Optional<Commitment> found(CommitmentBooks books, Letter letter) {
    return books.commitments().find(new CommitmentId(letter.draft().about()));
  }

  private static boolean isSettled(Commitment commitment, Letter letter) {
    return !commitment.isOpen() || commitment.comesBack().turn() != CommitmentKey.turn(letter.draft().key());
  }

  private static CommitmentSettled settled(Commitment commitment, int turn) {
    var then = commitment.comesBack();
    return new CommitmentSettled(new Prose(commitment.reference()),
        Optional.of(then.day()).filter(_ -> commitment.isOpen()), then.carried() && turn == then.turn() - 1);
  }

  private static Content nothing(String why) {
    return new Content.Nothing(new Prose(why));
  }

  private static CommitmentAsked asked(CommitmentBooks books, Commitment commitment, Person author) {
    var id = commitment.id().value();
    return new CommitmentAsked(new Prose(commitment.reference()), commitment.madeAt(),
        CommitmentWay.to(books, author, new Meaning(Subject.OUTCOME, id, author.id())),
        new Ask.OneOf(books.tokens().tokenFor(new Meaning(Subject.ANOTHER_DAY, id, author.id())),
            Arrays.stream(AnotherDay.values()).map(day -> new Ask.Choice(day.word(),
                Wording.in(author.locale()).say("another-day.choice." + day.word()))).toList()),
        CommitmentWay.to(books, author, new Meaning(Subject.CLOSING, id, author.id())));
  }
}
