package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Id;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Letters;
import org.collegium.core.outbox.Recipient;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** The letters, in SQL: what happens to one. */
final class LetterTable implements Letters {

  private static final Prose SAID_ANEW = new Prose("another letter says how it stands now");
  private static final Set<Letter.State> SETTLED = Set.of(Letter.State.DELIVERED, Letter.State.VOID,
      Letter.State.UNDELIVERABLE, Letter.State.UNKNOWN);

  private final Handle handle;
  private final Ids ids;
  private final LetterLists lists;
  private final ClaimedLetters claimed;
  private final GatheredLetters gathered;
  private final DeliveredLetters delivered;
  private final LostLetters lost;
  private final CorrectionTable corrections;

  LetterTable(Engine engine, Handle handle, Ids ids) {
    this.handle = handle;
    this.claimed = new ClaimedLetters(engine, handle);
    this.ids = ids;
    this.lists = new LetterLists(handle);
    this.gathered = new GatheredLetters(handle);
    this.delivered = new DeliveredLetters(handle);
    this.lost = new LostLetters(handle);
    this.corrections = new CorrectionTable(handle);
  }

  @Override
  public boolean add(Draft draft) {
    return handle.createUpdate("""
            INSERT INTO letter (id, key, kind, about, cohort_id, person_id, platform, due_at, useful_until, tell_before,
                                urgency, state, attempts)
            VALUES (:id, :key, :kind, :about, :cohort, :person, :platform, :dueAt, :usefulUntil, :tellBefore,
                    :urgency, 'due', 0)
            ON CONFLICT (key) DO NOTHING
            """)
        .bind("id", ids.next())
        .bind("key", draft.key())
        .bind("kind", draft.kind())
        .bind("about", draft.about())
        .bind("cohort", cohort(draft))
        .bind("person", person(draft.to()))
        .bind("platform", platform(draft.to()))
        .bind("dueAt", draft.dueAt())
        .bind("usefulUntil", draft.usefulUntil())
        .bind("tellBefore", draft.tellBefore())
        .bind("urgency", draft.urgency())
        .execute() == 1;
  }

  private static CohortId cohort(Draft draft) {
    if (draft.to() instanceof ToPlace place && !place.cohort().equals(draft.cohort())) {
      throw new IllegalArgumentException("A letter of one cohort cannot go to the channel of another: " + draft.key());
    }
    return draft.cohort();
  }

  static Optional<PersonId> person(Recipient to) {
    return to instanceof ToPerson person ? Optional.of(person.person()) : Optional.empty();
  }

  static Optional<String> platform(Recipient to) {
    return to instanceof ToPlace place ? Optional.of(place.platform()) : Optional.empty();
  }

  @Override
  public boolean claim(LetterId id, Instant now, Instant leaseEnds) {
    return claimed.claim(id, now, leaseEnds);
  }

  @Override
  public boolean gather(LetterId id, LetterId into) {
    return gathered.gather(id, into);
  }

  @Override
  public void hold(LetterId id, Instant until, Prose why) {
    handle.createUpdate("""
            UPDATE letter
               SET due_at = :until, why = :why
             WHERE id = :id AND state = 'due'
            """)
        .bind("id", id)
        .bind("until", until)
        .bind("why", why)
        .execute();
  }

  @Override
  public Set<String> keysAbout(NoticeKind kind, long about) {
    return lists.keysAbout(kind, about);
  }

  @Override
  public Set<PersonId> reached(NoticeKind kind, long about) {
    return delivered.reached(kind, about);
  }

  @Override
  public Map<String, Instant> delivered(NoticeKind kind, long about, Recipient to) {
    return delivered.about(kind, about, to);
  }

  @Override
  public List<String> withdraw(NoticeKind kind, long about, Recipient to, Instant now) {
    var waiting = lists.waiting(kind, about, to);
    waiting.forEach(letter -> settle(letter.id(), Letter.State.VOID, now, Outcome.because(SAID_ANEW)));
    return waiting.stream().map(letter -> letter.draft().key()).toList();
  }

  @Override
  public void restate(Id about, Instant now) {
    corrections.mark(about, now);
  }

  @Override
  public void restate(Id about, PersonId person, Instant now) {
    corrections.mark(about, person, now);
  }

  @Override
  public void restateIn(String platform, Id about, Instant now) {
    corrections.markIn(platform, about, now);
  }

  /** One that a platform put off was tried before, and keeps the hour the platform named. */
  @Override
  public void reconsider(PersonId person, Instant now) {
    handle.createUpdate("""
            UPDATE letter
               SET due_at = :now
             WHERE person_id = :person AND state = 'due' AND why IS NOT NULL AND attempts = 0 AND due_at > :now
            """)
        .bind("person", person)
        .bind("now", now)
        .execute();
  }

  /** What waits for the same people in their other cohorts may have waited for what this one knew of their school. */
  @Override
  public void reconsiderIn(CohortId cohort, Instant now) {
    handle.createUpdate("""
            UPDATE letter
               SET due_at = :now
             WHERE (cohort_id = :cohort
                    OR person_id IN (SELECT membership.person_id FROM membership WHERE membership.cohort_id = :cohort))
               AND state = 'due' AND why IS NOT NULL AND attempts = 0 AND due_at > :now
            """)
        .bind("cohort", cohort)
        .bind("now", now)
        .execute();
  }

  /** One that waits for its person's hours is only looked at, and waits on. */
  @Override
  public void reconsiderOn(String platform, Instant now) {
    handle.createUpdate("""
            UPDATE letter
               SET due_at = :now
             WHERE state = 'due' AND why IS NOT NULL AND due_at > :now AND :platform =
            """ + LetterLists.WAY)
        .bind("platform", platform)
        .bind("now", now)
        .execute();
  }

  @Override
  public void settle(LetterId id, Letter.State state, Instant at, Outcome outcome) {
    if (!SETTLED.contains(state)) {
      throw new IllegalArgumentException("A letter cannot be settled as " + state.word());
    }
    var settled = handle.createUpdate("""
            UPDATE letter
               SET state = :state, settled_at = :at, message = :message, why = :why, lease_ends = NULL,
                   untraced_at = NULL
             WHERE id = :id AND state IN ('due', 'claimed', 'unknown')
            """)
        .bind("id", id)
        .bind("state", state)
        .bind("at", at)
        .bind("message", outcome.message())
        .bind("why", outcome.why())
        .execute();
    if (settled == 1) {
      gathered.settle(id, state);
    }
  }

  @Override
  public void release(LetterId id, Instant due, Prose why) {
    if (claimed.release(id, due, why)) {
      gathered.release(id, due, why);
    }
  }

  @Override
  public void putBack(LetterId id) {
    claimed.putBack(id);
  }

  @Override
  public int expire(Instant now) {
    claimed.endWhatIsOver(now);
    return lost.whoseLeaseRanOut(now);
  }

  @Override
  public int giveUpClaims(String platform, Instant now) {
    return lost.allClaimedOn(platform, now);
  }

  @Override
  public int doubtDue(Instant now, Prose why) {
    return lost.allDue(now, why);
  }

  @Override
  public void leaveUntraced(LetterId id, Instant at, Prose why) {
    lost.leaveUntraced(id, at, why);
  }

  @Override
  public Optional<Letter> find(LetterId id) {
    return lists.find(id);
  }

  @Override
  public Optional<Instant> nextDue(String platform) {
    return lists.nextDue(platform);
  }

  @Override
  public List<Letter> due(String platform, Instant now, int most) {
    return lists.due(platform, now, most);
  }

  @Override
  public List<Letter> dueTogetherWith(Letter letter, PersonId person, Instant now) {
    return lists.dueTogetherWith(letter, person, now);
  }

  @Override
  public List<Letter> gatheredInto(LetterId id) {
    return lists.gatheredInto(id);
  }

  @Override
  public List<Letter> inMessageOf(LetterId vessel) {
    return lists.inMessageOf(vessel);
  }

  @Override
  public List<Letter> untraced(String platform, Instant unknownBefore) {
    return lists.untraced(platform, unknownBefore);
  }

  @Override
  public Optional<Instant> unknownSince(String platform) {
    return lists.unknownSince(platform);
  }

  @Override
  public Optional<Instant> nextLeaseEnd() {
    return lists.nextLeaseEnd();
  }

  @Override
  public List<Instant> sentTo(PersonId person, Instant since) {
    return lists.sentTo(person, since);
  }

  @Override
  public Map<Letter.State, Integer> counts(CohortId cohort) {
    return lists.counts(cohort);
  }

  @Override
  public List<Letter> needingAttention(CohortId cohort, Instant now, int most) {
    return lists.needingAttention(cohort, now, most);
  }

  @Override
  public List<PersonId> unreached(CohortId cohort, Instant since) {
    return lists.unreached(cohort, since);
  }

  @Override
  public List<String> postedAbout(long about, ToPlace place) {
    return delivered.postedAbout(about, place);
  }
}
