package org.collegium.core.commitment;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.CommitmentAnswer.CommitmentKept;
import org.collegium.core.command.CommitmentAnswer.Own;
import org.collegium.core.command.CommitmentAnswer.OwnCommitments;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Shows a person what they mean to do, what became of it, and the ways to go on with it. */
public final class ListOwnCommitments {

  private static final int A_PAGE = 10;
  private static final int ON_ONES_PAGE = 5;
  private static final int MANY = 50;

  private final Ledger<CommitmentBooks> ledger;
  private final InstantSource clock;

  public ListOwnCommitments(Ledger<CommitmentBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The open ones and the latest of the others, ten in all, and how many more there are. */
  public OwnCommitments handle(Person author) {
    return ledger.write(books -> {
      var page = books.commitments().ofAuthor(author.id(), A_PAGE);
      return new OwnCommitments(page.stream().map(each -> line(books, author, each)).toList(),
          books.commitments().countOf(author.id()) - page.size(),
          books.memberships().ofPerson(author.id(), clock.instant()).stream().filter(Membership::isAsked)
              .map(Membership::cohort).limit(1).<Ask>map(cohort -> another(books, author, cohort)).toList());
    });
  }

  /** The latest open ones of one cohort, as many as fit on one's own page. */
  public List<Own> open(Person author, CohortId cohort) {
    return ledger.write(books -> books.commitments().ofAuthor(author.id(), MANY).stream()
        .filter(commitment -> commitment.isOpen() && commitment.cohort().equals(cohort))
        .limit(ON_ONES_PAGE)
        .map(commitment -> line(books, author, commitment)).toList());
  }

  /** The way to a new one for that cohort. */
  public Ask another(Person author, CohortId cohort) {
    return ledger.write(books -> another(books, author, cohort));
  }

  /** What its author is told once it is kept. */
  public CommitmentKept kept(Person author, Commitment commitment) {
    return ledger.write(books -> new CommitmentKept(commitment.facts(), standing(author, commitment),
        new CommitmentReaders(books, clock.instant()).names(commitment), ways(books, author, commitment)));
  }

  private Own line(CommitmentBooks books, Person author, Commitment commitment) {
    var told = books.commitments().outcomes(commitment).stream().map(Commitment.Outcome::facts).toList();
    return new Own(commitment.facts(), commitment.madeAt(), standing(author, commitment),
        new CommitmentReaders(books, clock.instant()).names(commitment), told, ways(books, author, commitment));
  }

  private static Prose standing(Person author, Commitment commitment) {
    var wording = Wording.in(author.locale());
    var times = new TimeInWords(wording.locale(), author.zone());
    return commitment.closedAt().map(at -> wording.say("plan.closed", times.day(at)))
        .orElseGet(
            () -> wording.say(commitment.comesBack().askedAt().isPresent() ? "plan.came-back" : "plan.comes-back",
                times.day(commitment.comesBack().day())));
  }

  private static List<Ask> ways(CommitmentBooks books, Person author, Commitment commitment) {
    return commitment.isOpen() ? Stream.of(Subject.OUTCOME, Subject.COMMITMENT, Subject.CLOSING)
        .<Ask>map(
            subject -> CommitmentWay.to(books, author, new Meaning(subject, commitment.id().value(), author.id())))
        .toList() : List.of();
  }

  private static Ask another(CommitmentBooks books, Person author, CohortId cohort) {
    return CommitmentWay.to(books, author, new Meaning(Subject.COMMIT, cohort.value(), author.id()));
  }
}
