package org.collegium.core.store;

import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Letter;
import org.collegium.core.privacy.Keeping;
import org.collegium.core.privacy.KeepingKey;
import org.collegium.core.privacy.Told;
import org.collegium.core.privacy.Told.Telling;
import org.jdbi.v3.core.Handle;

/** What became of the letters by which an end was announced, in SQL. */
final class TellingLists {

  private final Handle handle;

  TellingLists(Handle handle) {
    this.handle = handle;
  }

  /** How far those authors know of that end, which was announced. */
  Told of(Keeping keeping, List<PersonId> authors) {
    var announcement = KeepingKey.of(keeping) + ":%";
    return Told.of(authors, Question.of(handle, """
            SELECT letter.person_id, letter.state, letter.due_at, letter.settled_at,
                   EXISTS (SELECT 1
                             FROM preferred_address
                            WHERE preferred_address.person_id = letter.person_id
                              AND preferred_address.is_confirmed = 1) AS reachable
              FROM letter
             WHERE letter.about = :about AND letter.kind = :kind AND letter.person_id IS NOT NULL
               AND letter.key LIKE :announcement
             ORDER BY letter.id
            """)
        .bind("about", keeping.cohort().value())
        .bind("kind", NoticeKind.KEEPING_ENDS)
        .bind("announcement", announcement)
        .map(Row.to(row -> new Telling(row.person("person_id"), row.word("state", Letter.State.class),
            row.instant("due_at"), row.maybeInstant("settled_at"), row.is("reachable"))))
        .list());
  }
}
