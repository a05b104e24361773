package org.collegium.core.store;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.discussion.MessageKey;
import org.collegium.core.discussion.Turn;
import org.collegium.core.discussion.Turns;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.TurnId;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Sha256;
import org.jdbi.v3.core.Handle;

/** What was said in discussions, in SQL; sealed on its way in and opened on its way out. */
final class TurnTable implements Turns {

  private static final String SELECT = """
      SELECT turn.id, turn.reference, turn.case_id, turn_list.cohort_id, turn.author_id, turn.stage, turn.words,
             turn_list.readers, turn.said_at, turn.edited_at, turn.heard_at
        FROM turn
        JOIN turn_list ON turn_list.id = turn.list_id
      """;

  private final Handle handle;
  private final PersonKeys keys;

  TurnTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public boolean add(Turn turn, MessageKey message) {
    return !isTakenBack(message) && handle.createUpdate("""
            INSERT INTO turn (id, reference, message, case_id, author_id, stage, words, list_id, said_at, edited_at,
                              heard_at)
            VALUES (:id, :reference, :message, :study, :author, :stage, :words, :list, :saidAt, :editedAt, :heard)
            ON CONFLICT (message) DO NOTHING
            """)
        .bind("id", turn.id())
        .bind("reference", turn.reference())
        .bind("message", message.value())
        .bind("study", turn.study())
        .bind("author", turn.author())
        .bind("stage", turn.stage())
        .bind("words", keys.seal(turn.author(), words(turn.id()), turn.words()))
        .bind("list", list(turn))
        .bind("saidAt", turn.saidAt())
        .bind("editedAt", turn.editedAt())
        .bind("heard", turn.heard())
        .execute() == 1;
  }

  private boolean isTakenBack(MessageKey message) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM turn_taken_back
                            WHERE message = :message) AS gone
            """)
        .bind("message", message.value())
        .map(Row.to(row -> row.is("gone")))
        .one();
  }

  /** Most of what is said has the same readers as what was said before it, so that a list is kept once. */
  private long list(Turn turn) {
    var readers = turn.readers().stream().map(reader -> reader.person().value() + "/" + reader.as().word())
        .sorted().collect(joining(" "));
    var print = Sha256.of(readers);
    var known = list(turn.cohort(), print);
    if (known.isPresent()) {
      return known.get();
    }
    handle.createUpdate("""
            INSERT INTO turn_list (id, cohort_id, print, readers)
            VALUES (:id, :cohort, :print, :readers)
            ON CONFLICT (cohort_id, print) DO NOTHING
            """)
        .bind("id", turn.id())
        .bind("cohort", turn.cohort())
        .bind("print", print)
        .bind("readers", readers)
        .execute();
    return list(turn.cohort(), print).orElseThrow();
  }

  private Optional<Long> list(CohortId cohort, String print) {
    return Question.of(handle, """
            SELECT id
              FROM turn_list
             WHERE cohort_id = :cohort AND print = :print
            """)
        .bind("cohort", cohort)
        .bind("print", print)
        .map(Row.to(row -> row.number("id")))
        .findOne();
  }

  @Override
  public void change(Turn turn) {
    handle.createUpdate("""
            UPDATE turn
               SET words = :words, edited_at = :editedAt, heard_at = :heard
             WHERE id = :id
            """)
        .bind("id", turn.id())
        .bind("words", keys.seal(turn.author(), words(turn.id()), turn.words()))
        .bind("editedAt", turn.editedAt())
        .bind("heard", turn.heard())
        .execute();
  }

  @Override
  public Optional<Turn> of(MessageKey message) {
    return Question.of(handle, SELECT + """
             WHERE turn.message = :message
            """)
        .bind("message", message.value())
        .map(Row.to(this::opened))
        .findOne()
        .flatMap(found -> found);
  }

  @Override
  public void remove(MessageKey form) {
    handle.createUpdate("DELETE FROM turn WHERE message = :message").bind("message", form.value()).execute();
  }

  @Override
  public void takeBack(MessageKey message, CaseStudyId study, Instant now) {
    remove(message);
    handle.createUpdate("""
            INSERT INTO turn_taken_back (message, case_id, taken_back_at)
            VALUES (:message, :study, :now)
            ON CONFLICT (message) DO NOTHING
            """)
        .bind("message", message.value())
        .bind("study", study)
        .bind("now", now)
        .execute();
  }

  @Override
  public List<Turn> in(CaseStudyId study) {
    return opened(Question.of(handle, SELECT + """
             WHERE turn.case_id = :study
             ORDER BY turn.said_at, turn.id
            """)
        .bind("study", study));
  }

  @Override
  public Set<PersonId> speakers(CaseStudyId study) {
    return Question.of(handle, """
            SELECT DISTINCT author_id
              FROM turn
             WHERE case_id = :study
            """)
        .bind("study", study)
        .map(Row.to(row -> row.person("author_id")))
        .set();
  }

  @Override
  public List<Turn> saidBy(PersonId author) {
    return opened(Question.of(handle, SELECT + """
             WHERE turn.author_id = :author
             ORDER BY turn.said_at DESC, turn.id DESC
            """)
        .bind("author", author));
  }

  @Override
  public List<Turn> saidBy(Set<PersonId> authors, CohortId cohort, Instant since) {
    return opened(Question.of(handle, SELECT + """
             WHERE turn_list.cohort_id = :cohort AND turn.said_at >= :since
             ORDER BY turn.said_at, turn.id
            """)
        .bind("cohort", cohort)
        .bind("since", since)).stream().filter(turn -> authors.contains(turn.author())).toList();
  }

  @Override
  public boolean isTaken(String reference) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM turn
                            WHERE reference = :reference) AS taken
            """)
        .bind("reference", reference)
        .map(Row.to(row -> row.is("taken")))
        .one();
  }

  private List<Turn> opened(Question question) {
    return question.map(Row.to(this::opened)).list().stream().flatMap(Optional::stream).toList();
  }

  /** Empty where its author's key was destroyed. */
  private Optional<Turn> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private Turn opened(Row row, PersonId author) throws SQLException {
    var id = new TurnId(row.number("id"));
    return new Turn(id, row.text("reference"), new CaseStudyId(row.number("case_id")), row.cohort("cohort_id"), author,
        row.count("stage"), keys.openProse(author, words(id), row.sealed("words")), row.readers("readers"),
        row.instant("said_at"), row.maybeInstant("edited_at"), row.instant("heard_at"));
  }

  private static Slot words(TurnId id) {
    return new Slot("turn", "words", id);
  }
}
