package org.collegium.core.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.jdbi.v3.core.Handle;

/** The letters, in SQL: which there are. */
final class LetterLists {

  static final String SELECT = """
      SELECT letter.id, letter.key, letter.kind, letter.about, letter.cohort_id, letter.person_id, letter.platform,
             letter.due_at, letter.useful_until, letter.tell_before, letter.urgency, letter.state, letter.attempts,
             letter.lease_ends, letter.settled_at, letter.why, letter.message, letter.carried_by
        FROM letter
      """;

  /** The platform on which its person has a letter: a welcome goes where they are only supposed to be. */
  static final String PREFERRED = """
      (SELECT preferred_address.platform
         FROM preferred_address
        WHERE preferred_address.person_id = letter.person_id
          AND preferred_address.is_confirmed = CASE letter.kind WHEN 'Welcome' THEN 0 ELSE 1 END)
      """;

  /** Where a letter would go now: the person's preferred platform, or a channel the cohort has on its own. */
  static final String WAY = """
      coalesce((SELECT place.platform
                  FROM place
                 WHERE place.cohort_id = letter.cohort_id AND place.platform = letter.platform),
      """ + PREFERRED + ")\n";

  static final Row.Reading<Letter> LETTER = Row.to(row -> new Letter(new LetterId(row.number("id")), draft(row),
      row.word("state", Letter.State.class), row.count("attempts"), row.maybeInstant("lease_ends"),
      row.maybeInstant("settled_at"), row.maybeProse("why"), row.maybeText("message"),
      row.maybeNumber("carried_by").map(LetterId::new)));

  private final Handle handle;

  LetterLists(Handle handle) {
    this.handle = handle;
  }

  Optional<Letter> find(LetterId id) {
    return Question.of(handle, SELECT + """
             WHERE letter.id = :id
            """)
        .bind("id", id)
        .map(LETTER)
        .findOne();
  }

  Set<String> keysAbout(NoticeKind kind, long about) {
    return Question.of(handle, """
            SELECT key
              FROM letter
             WHERE about = :about AND kind = :kind
            """)
        .bind("about", about)
        .bind("kind", kind)
        .map(Row.to(row -> row.text("key")))
        .set();
  }

  Optional<Instant> nextDue(String platform) {
    return Question.of(handle, """
            SELECT letter.due_at
              FROM letter
             WHERE letter.state = 'due' AND :platform =
            """ + WAY + """
             ORDER BY letter.due_at
             LIMIT 1
            """)
        .bind("platform", platform)
        .map(Row.to(row -> row.instant("due_at")))
        .findOne();
  }

  List<Letter> due(String platform, Instant now, int most) {
    return Question.of(handle, SELECT + """
             WHERE letter.state = 'due' AND letter.due_at <= :now AND :platform =
            """ + WAY + """
             ORDER BY letter.due_at, letter.id
             LIMIT :most
            """)
        .bind("platform", platform)
        .bind("now", now)
        .bind("most", most)
        .map(LETTER)
        .list();
  }

  List<Letter> dueTogetherWith(Letter letter, PersonId person, Instant now) {
    return Question.of(handle, SELECT + """
             WHERE letter.state = 'due' AND letter.due_at <= :now
               AND letter.person_id = :person AND letter.id <> :letter AND letter.kind <> 'Welcome'
               AND (letter.useful_until IS NULL OR letter.useful_until > :now)
             ORDER BY letter.due_at, letter.id
            """)
        .bind("person", person)
        .bind("letter", letter.id())
        .bind("now", now)
        .map(LETTER)
        .list();
  }

  /** Those of a kind and about a fact that nobody has begun to carry to that recipient, the first first. */
  List<Letter> waiting(NoticeKind kind, long about, Recipient to) {
    return Question.of(handle, SELECT + """
             WHERE letter.state = 'due' AND letter.kind = :kind AND letter.about = :about
               AND (letter.person_id = :person OR letter.platform = :platform)
             ORDER BY letter.id
            """)
        .bind("kind", kind)
        .bind("about", about)
        .bind("person", LetterTable.person(to))
        .bind("platform", LetterTable.platform(to))
        .map(LETTER)
        .list();
  }

  List<Letter> gatheredInto(LetterId id) {
    return Question.of(handle, SELECT + """
             WHERE letter.carried_by = :vessel
             ORDER BY letter.due_at, letter.id
            """)
        .bind("vessel", id)
        .map(LETTER)
        .list();
  }

  List<Letter> inMessageOf(LetterId vessel) {
    return Question.of(handle, SELECT + """
             WHERE (letter.id = :vessel OR letter.carried_by = :vessel) AND letter.state = 'delivered'
             ORDER BY letter.carried_by IS NOT NULL, letter.due_at, letter.id
            """)
        .bind("vessel", vessel)
        .map(LETTER)
        .list();
  }

  List<Letter> untraced(String platform, Instant unknownBefore) {
    return Question.of(handle, SELECT + """
             WHERE letter.state = 'unknown' AND letter.settled_at <= :before AND letter.untraced_at IS NULL
               AND letter.carried_on = :platform
             ORDER BY letter.settled_at, letter.id
            """)
        .bind("platform", platform)
        .bind("before", unknownBefore)
        .map(LETTER)
        .list();
  }

  Optional<Instant> unknownSince(String platform) {
    return Question.of(handle, """
            SELECT min(settled_at) AS since
              FROM letter
             WHERE state = 'unknown' AND untraced_at IS NULL AND carried_on = :platform
            """)
        .bind("platform", platform)
        .map(Row.to(row -> row.maybeInstant("since")))
        .one();
  }

  Optional<Instant> nextLeaseEnd() {
    return Question.of(handle, """
            SELECT min(lease_ends) AS next
              FROM letter
             WHERE state = 'claimed'
            """)
        .map(Row.to(row -> row.maybeInstant("next")))
        .one();
  }

  /** One under way counts from when it was claimed: it may arrive. */
  List<Instant> sentTo(PersonId person, Instant since) {
    return Question.of(handle, """
            SELECT coalesce(settled_at, claimed_at) AS sent_at
              FROM letter
             WHERE person_id = :person AND state IN ('delivered', 'unknown', 'claimed') AND carried_by IS NULL
               AND coalesce(settled_at, claimed_at) >= :since
             ORDER BY sent_at DESC
            """)
        .bind("person", person)
        .bind("since", since)
        .map(Row.to(row -> row.instant("sent_at")))
        .list();
  }

  Map<Letter.State, Integer> counts(CohortId cohort) {
    var counts = new EnumMap<Letter.State, Integer>(Letter.State.class);
    List.of(Letter.State.values()).forEach(state -> counts.put(state, 0));
    Question.of(handle, """
            SELECT state, count(*) AS letters
              FROM letter
             WHERE cohort_id = :cohort
             GROUP BY state
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> Map.entry(row.word("state", Letter.State.class), row.count("letters"))))
        .list().forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  List<Letter> needingAttention(CohortId cohort, Instant now, int most) {
    return Question.of(handle, SELECT + """
              LEFT JOIN letter vessel ON vessel.id = letter.carried_by
             WHERE letter.cohort_id = :cohort
               AND (letter.state IN ('undeliverable', 'unknown', 'claimed')
                    OR (letter.state = 'gathered' AND vessel.state IN ('unknown', 'claimed'))
                    OR (letter.state = 'due' AND (letter.why IS NOT NULL OR letter.due_at <= :now)))
             ORDER BY letter.due_at DESC, letter.id DESC
             LIMIT :most
            """)
        .bind("cohort", cohort)
        .bind("now", now)
        .bind("most", most)
        .map(LETTER)
        .list();
  }

  List<PersonId> unreached(CohortId cohort, Instant since) {
    return Question.of(handle, """
            SELECT person_id
              FROM letter
             WHERE cohort_id = :cohort AND person_id IS NOT NULL AND state = 'undeliverable' AND settled_at >= :since
             GROUP BY person_id
             ORDER BY min(settled_at), person_id
            """)
        .bind("cohort", cohort)
        .bind("since", since)
        .map(Row.to(row -> row.person("person_id")))
        .list();
  }

  private static Draft draft(Row row) throws SQLException {
    return new Draft(row.text("key"), NoticeKind.named(row.text("kind")), row.number("about"), row.cohort("cohort_id"),
        recipient(row), row.instant("due_at"), row.maybeInstant("useful_until"), row.maybeInstant("tell_before"),
        row.word("urgency", Urgency.class));
  }

  private static Recipient recipient(Row row) throws SQLException {
    var person = row.maybePerson("person_id");
    return person.isPresent() ? new ToPerson(person.get()) : new ToPlace(row.cohort("cohort_id"), row.text("platform"));
  }
}
