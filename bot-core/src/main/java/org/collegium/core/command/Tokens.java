package org.collegium.core.command;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;

/** What the tokens on the wire mean. */
public interface Tokens {

  /** The token for that subject and person: the same one each time it is asked for. */
  ReplyTo tokenFor(Meaning meaning);

  /** The same for many of one subject and person, by what each is about. */
  Map<Long, ReplyTo> tokensFor(Subject subject, Collection<Long> abouts, PersonId person);

  /** The token for that subject and person, if it was ever asked for. */
  Optional<ReplyTo> known(Meaning meaning);

  /** Ends every token of that subject that this person was sent; the next one asked for is new. */
  void end(Subject subject, PersonId person);

  /** What a token means; empty if it is none of ours. */
  Optional<Meaning> meaningOf(ReplyTo token);

  /** What a token can be about. */
  enum Subject {
    RSVP, CHECK_IN, SNOOZE, REFLECTION, SHARING, EARLIER, DEPTH, REFLECT, WIDENING, ATTENDANCE, COHORT_FEED,
    PERSON_FEED,
    IDENTITY,
    LETTER, PORTFOLIO, CASE, PROTOCOL, DILEMMA, OFFER, COMMIT, COMMITMENT, OUTCOME, CLOSING, ANOTHER_DAY, CLOSURE,
    COMMENT, COACHING,
    OWN_NOTE,
    PROPOSE, TALK, SUMMARY, SHARED, AGREEMENTS, AGREEMENT, AGREEMENT_FORM, AGREEMENT_VERSION,
    OWN_CASES, OWN_CASE, OWN_CASE_EDIT, OWN_CASE_NOTE, CASE_TURN, CASE_RECORD;

    /** Whether it is put to a whole channel, and so is anybody's to answer whom its room lets. */
    public boolean isForAll() {
      return this == CASE || this == CASE_TURN || this == CASE_RECORD || this == PROTOCOL || this == DILEMMA
          || this == SHARED;
    }
  }

  /**
   * What a token is about.
   *
   * @param id of the session, round, reflection … it is about
   * @param person to whom it was sent; of what is put to a whole channel, who put it
   */
  record Meaning(Subject subject, long id, PersonId person) {}
}
