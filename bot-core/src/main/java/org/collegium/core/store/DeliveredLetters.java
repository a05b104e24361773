package org.collegium.core.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Recipient;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.jdbi.v3.core.Handle;

/** What arrived, in SQL. */
final class DeliveredLetters {

  private final Handle handle;

  DeliveredLetters(Handle handle) {
    this.handle = handle;
  }

  Set<PersonId> reached(NoticeKind kind, long about) {
    return Question.of(handle, """
            SELECT person_id
              FROM letter
             WHERE about = :about AND kind = :kind AND state = 'delivered' AND person_id IS NOT NULL
            """)
        .bind("about", about)
        .bind("kind", kind)
        .map(Row.to(row -> row.person("person_id")))
        .set();
  }

  Map<String, Instant> about(NoticeKind kind, long about, Recipient to) {
    return Question.of(handle, """
            SELECT key, settled_at
              FROM letter
             WHERE about = :about AND kind = :kind AND state = 'delivered'
               AND (person_id = :person OR platform = :platform)
            """)
        .bind("about", about)
        .bind("kind", kind)
        .bind("person", LetterTable.person(to))
        .bind("platform", LetterTable.platform(to))
        .map(Row.to(row -> Map.entry(row.text("key"), row.instant("settled_at"))))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<String> postedAbout(long about, ToPlace place) {
    return Question.of(handle, """
            SELECT message
              FROM letter
             WHERE about = :about AND cohort_id = :cohort AND platform = :platform AND state = 'delivered'
               AND message IS NOT NULL
             ORDER BY settled_at DESC, id DESC
            """)
        .bind("about", about)
        .bind("cohort", place.cohort())
        .bind("platform", place.platform())
        .map(Row.to(row -> row.text("message")))
        .list();
  }
}
