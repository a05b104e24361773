package org.collegium.core.discussion;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.TurnId;
import org.collegium.core.text.Prose;

/** Keeps what a member says about a case, with those who sit in the cohort then as its readers. */
public record KeepTurn(DiscussionBooks books, Ids ids, Instant now) {

  /** More than anybody says at once; what is longer is cut off there. */
  public static final int LONGEST = 8_000;

  /** Keeps it; empty where they do not sit in that cohort, or it was heard before. */
  public Optional<Turn> handle(Discussion about, Person author, Said said) {
    if (!sits(about, author)) {
      return Optional.empty();
    }
    var readers = Turn.sitting(books.memberships().in(about.cohort(), now));
    var turn = new Turn(new TurnId(ids.next()), books.turns().freeReference(ids), about.study(), about.cohort(),
        author.id(), about.stage(), within(said.words()), readers, now, Optional.empty(), said.at());
    return books.turns().add(turn, said.message()) ? Optional.of(turn) : Optional.empty();
  }

  /** Keeps something else in its place. */
  public void change(Turn turn, Prose words) {
    books.turns().change(turn.changedTo(within(words), now, now));
  }

  private boolean sits(Discussion about, Person author) {
    return books.memberships().of(about.cohort(), author.id())
        .filter(member -> member.holdsAt(now)).filter(Membership::attendsSessions).isPresent();
  }

  static Prose within(Prose words) {
    return words.within(LONGEST);
  }

  /**
   * What is said.
   *
   * @param at when it became as it is, by the clock of where it was said
   */
  public record Said(MessageKey message, Prose words, Instant at) {}
}
