package org.collegium.core.store;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.Rows;

/** Rows that a busy fortnight does not leave behind: in the tables it does not touch, and letters in every state. */
final class RareRows {

  private static final List<String> ALL = List.of(
      "INSERT INTO closure SELECT id, 1, '2027-04-01', '2027-04-09', 'Spring', 'Lincoln High', 'closed' FROM cohort",
      "INSERT INTO declared_closure SELECT id, id, '2027-02-08', '2027-02-08', 'Snow', NULL, 'tests' FROM cohort",
      "INSERT INTO tick_list SELECT 7, min(id), 1 FROM session",
      "INSERT INTO tick_list_tick SELECT 7, 1, min(id) FROM person",
      "INSERT OR IGNORE INTO round_count SELECT id, 2, 5, 3, 4, 5 FROM round LIMIT 1",
      "INSERT OR IGNORE INTO session_count SELECT id, 2, 5, 3 FROM session LIMIT 1",
      "INSERT OR IGNORE INTO cohort_digest SELECT id, 1, 2, 5, 9, 'declarative/4 free/5', 2, 7 FROM session LIMIT 1",
      "INSERT INTO installation VALUES ('slack:T1', 'North', x'0001ff', 'chat:write', 3, NULL),"
          + " ('slack:T2', 'South', NULL, 'chat:write', 3, 4)",
      "INSERT INTO keeping SELECT id, '2030-06-14', 10, NULL FROM cohort",
      "INSERT INTO invitation VALUES ('abc', 5)",
      "INSERT OR IGNORE INTO chosen_prompt SELECT id, 'seen-07', 7 FROM cohort",
      "INSERT OR IGNORE INTO case_tally SELECT id, 6 FROM case_study",
      "INSERT OR IGNORE INTO case_tally_way SELECT case_id, 'ask-first', 3 FROM case_tally",
      "INSERT OR IGNORE INTO correction SELECT id, 2, NULL, 7, 8 FROM letter WHERE state = 'delivered' LIMIT 1",
      "INSERT INTO case_decision_access SELECT 8, min(id), author_id, author_id, 9, 'case read' FROM case_decision",
      "INSERT INTO turn_access SELECT 10, min(case_id), author_id, author_id, 11, 'case catchup' FROM turn",
      "INSERT INTO commitment_access SELECT 9, min(id), author_id, author_id, 10, 'summary' FROM commitment",
      letter("claimed", "claimed_at = 1, lease_ends = 2"),
      letter("unknown", "settled_at = 3, untraced_at = 4, why = 'the call was cut off'"),
      letter("undeliverable", "settled_at = 3, why = 'Zoë''s account is closed \u2014 \uD83D\uDE00'"),
      // Its vessel has a higher number, so that neither order of the rows is the right one.
      letter("gathered", "carried_by = (SELECT max(id) FROM letter)"));

  private RareRows() {}

  private static String letter(String state, String more) {
    return """
        UPDATE letter SET state = '%s', claimed_at = NULL, lease_ends = NULL, settled_at = NULL, message = NULL, %s
         WHERE id = (SELECT min(id) FROM letter WHERE state = 'delivered' AND id NOT IN
                       (SELECT carried_by FROM letter WHERE carried_by IS NOT NULL
                        UNION SELECT letter_id FROM correction))
        """.formatted(state, more);
  }

  /** Puts them into the files in that folder. */
  static void in(Path folder) {
    ALL.forEach(sql -> Rows.changed(folder, sql));
  }
}
