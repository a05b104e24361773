package org.collegium.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;

/** The outbox as those see it who carry letters. */
public interface Letters extends Outbox {

  /** When the next letter for that platform is due; people count for the platform they prefer. */
  Optional<Instant> nextDue(String platform);

  /** Letters for that platform whose time has come, the longest due first, at most {@code most}. */
  List<Letter> due(String platform, Instant now, int most);

  /** Other letters to the same person whose time has come too, the longest due first. */
  List<Letter> dueTogetherWith(Letter letter, PersonId person, Instant now);

  /** How it stands now. */
  Optional<Letter> find(LetterId id);

  /** Whether it still stands as it was read: another node may have taken it up, or given it up, since. */
  default boolean stands(Letter asRead) {
    return find(asRead.id()).map(now -> now.isAs(asRead)).orElse(false);
  }

  /** Ours if this returns true: exactly one worker wins. */
  boolean claim(LetterId id, Instant now, Instant leaseEnds);

  /** Lets a claimed letter go along in the message of another claimed one; false if it is not claimed any more. */
  boolean gather(LetterId id, LetterId into);

  /** Letters that go along with that one. */
  List<Letter> gatheredInto(LetterId id);

  /** What was delivered in the message of that letter: itself first, then what went along, as it was said. */
  List<Letter> inMessageOf(LetterId vessel);

  /** Makes a due letter wait longer, and says why. */
  void hold(LetterId id, Instant until, Prose why);

  /** Ends a claim: delivered, void, undeliverable or unknown; what goes along shares that fate, void ones excepted. */
  void settle(LetterId id, Letter.State state, Instant at, Outcome outcome);

  /** Ends a claim with nothing posted: due again, together with what went along. */
  void release(LetterId id, Instant due, Prose why);

  /** Ends a claim as though nobody had made it: due as before. */
  void putBack(LetterId id);

  /** Claims whose lease has run out become unknown; says how many. Letters nobody could carry in time become void. */
  int expire(Instant now);

  /** Every claim there is on that platform becomes unknown, whatever is left of its lease; says how many. */
  int giveUpClaims(String platform, Instant now);

  /** Nobody can say whether what is due by now was sent before, nor find out: it waits for the facilitator. */
  int doubtDue(Instant now, Prose why);

  /** Letters last carried to that platform whose fate has been unknown since that instant or longer, not traced yet. */
  List<Letter> untraced(String platform, Instant unknownBefore);

  /** Says that a letter's fate will not be known: it waits for the facilitator. */
  void leaveUntraced(LetterId id, Instant at, Prose why);

  /** The earliest instant since which such a letter's fate is unknown. */
  Optional<Instant> unknownSince(String platform);

  /** When the next lease runs out. */
  Optional<Instant> nextLeaseEnd();

  /** When that person was sent something unasked since then, newest first; what went along counts with its message. */
  List<Instant> sentTo(PersonId person, Instant since);

  /** How many letters of a cohort are in which state. */
  Map<Letter.State, Integer> counts(CohortId cohort);

  /**
   * Letters of a cohort that wait past their hour, are under way, failed or are unknown, the newest first, at most
   * {@code most}. Those that waited for nothing yet, arrived or are not needed are the others.
   */
  List<Letter> needingAttention(CohortId cohort, Instant now, int most);

  /** People of the cohort to whom a letter could not be delivered since then. */
  List<PersonId> unreached(CohortId cohort, Instant since);

  /** The references of messages that were posted to that place about that fact, the newest first. */
  List<String> postedAbout(long about, ToPlace place);

  /** The reference of what was posted, or why not. */
  record Outcome(Optional<String> message, Optional<Prose> why) {

    /** Posted under that reference. */
    public static Outcome posted(String message) {
      return new Outcome(Optional.of(message), Optional.empty());
    }

    /** Not posted, for that reason. */
    public static Outcome because(Prose why) {
      return new Outcome(Optional.empty(), Optional.of(why));
    }
  }
}
