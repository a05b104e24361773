package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /cohort privacy} leaves nothing out of what is kept of a person. */
class HoldingsTest {

  /** Every column that names a person, and what the person is told of it. */
  private static final Map<String, String> TOLD = Map.ofEntries(
      Map.entry("address.person_id", "Your account on"),
      Map.entry("membership.person_id", "Your place in Front Range"),
      Map.entry("membership.mentor_id", "whose mentor you are or were"),
      Map.entry("away_period.person_id", "that you said you are away"),
      Map.entry("join_code.person_id", "A code for you to join with"),
      Map.entry("form_draft.person_id", "that you began and have not sent"),
      Map.entry("disowned_address.person_id", "not yours"),
      Map.entry("habit.person_id", "The hours you set"),
      Map.entry("rsvp.person_id", "to an invitation"),
      Map.entry("attendance.person_id", "Your presence on one day"),
      Map.entry("attendance.marked_by", "of presence that you made"),
      Map.entry("letter.person_id", "without the words"),
      Map.entry("reflection.author_id", "sealed with a key of your own"),
      Map.entry("reflection_reader.person_id", "you as a reader"),
      Map.entry("access.author_id", "that others read what you wrote"),
      Map.entry("access.reader_id", "that you read what others wrote"),
      Map.entry("summary_copy.mentor_id", "that you took along"),
      Map.entry("announcement.author_id", "announcement of yours"),
      Map.entry("case_study.opened_by", "case that you opened"),
      Map.entry("protocol.opened_by", "protocol that you opened"),
      Map.entry("protocol.timekeeper_id", "whose time you keep"),
      Map.entry("dilemma.author_id", "that you wrote down for your cohort"),
      Map.entry("dilemma_reader.person_id", "you as a reader"),
      Map.entry("dilemma_access.author_id", "that others read what you wrote"),
      Map.entry("dilemma_access.reader_id", "that you read what others wrote"),
      Map.entry("case_decision.author_id", "sealed with a key of your own"),
      Map.entry("case_decision_access.author_id", "that others read what you wrote"),
      Map.entry("case_decision_access.reader_id", "that you read what others wrote"),
      Map.entry("own_case.author_id", "of your own that you brought"),
      Map.entry("own_case.note_author_id", "to whoever brought a case"),
      Map.entry("own_case_reader.person_id", "you as a reader"),
      Map.entry("own_case_access.author_id", "that others read what you wrote"),
      Map.entry("own_case_access.reader_id", "that you read what others wrote"),
      Map.entry("turn.author_id", "that you said about cases"),
      Map.entry("turn_access.author_id", "that others read what you wrote"),
      Map.entry("turn_access.reader_id", "that you read what others wrote"),
      Map.entry("commitment.author_id", "with what you told of it"),
      Map.entry("commitment_reader.person_id", "you as a reader"),
      Map.entry("commitment_outcome_reader.person_id", "you as a reader"),
      Map.entry("commitment_access.author_id", "that others read what you wrote"),
      Map.entry("commitment_access.reader_id", "that you read what others wrote"),
      Map.entry("coaching_thread.mentor_id", "about which you and another write to each other"),
      Map.entry("coaching_thread.leader_id", "about which you and another write to each other"),
      Map.entry("coaching_talk.mentor_id", "of times to talk, by you or to you"),
      Map.entry("coaching_talk.leader_id", "of times to talk, by you or to you"),
      Map.entry("coaching_note.author_id", "to your mentor or to leaders you mentor"),
      Map.entry("coaching_note_access.author_id", "that others read what you wrote"),
      Map.entry("coaching_note_access.reader_id", "that you read what others wrote"),
      Map.entry("coaching_agreement.mentor_id", "with whom you agree on how you talk"),
      Map.entry("coaching_agreement.leader_id", "with whom you agree on how you talk"),
      Map.entry("coaching_agreement_access.author_id", "that others read what you wrote"),
      Map.entry("coaching_agreement_access.reader_id", "that you read what others wrote"),
      Map.entry("token.person_id", "of your calendar"),
      Map.entry("erasure.person_id", "You asked that all that is yours is taken away"),
      Map.entry("pending_command.person_id", "waiting for your word"));

  /** An attendance list that is open on a facilitator's screen: it repeats presence, which is told. */
  private static final String REPEATED = "tick_list_tick.person_id";
  /** Who let them read a reason in a case: a number that grows would tell that somebody has just decided. */
  private static final String GIVES_AWAY = "case_decision_reader.person_id";

  /** Whom somebody does not want in the room: to be told would be the harm. */
  private static final String NOT_THEIRS_TO_KNOW = "dilemma_apart.person_id";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aBusyFortnight() {
    house = BusyFortnight.in(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyColumnThatNamesAPersonIsAccountedFor() {
    var columns = Rows.selected(house.folder(), """
        SELECT sqlite_master.name || '.' || named."from"
          FROM sqlite_master
          JOIN pragma_foreign_key_list(sqlite_master.name) named
         WHERE sqlite_master.type = 'table' AND named."table" = 'person'
        UNION
        SELECT sqlite_master.name || '.' || col.name
          FROM sqlite_master
          JOIN pragma_table_info(sqlite_master.name) col
         WHERE sqlite_master.type = 'table' AND col.name IN ('person_id', 'author_id')
        """);

    assertThat(columns).filteredOn(column -> !column.equals(REPEATED) && !column.equals(GIVES_AWAY)
        && !column.equals(NOT_THEIRS_TO_KNOW))
        .containsExactlyInAnyOrderElementsOf(TOLD.keySet());
  }

  @Test
  void allOfItIsToldToThoseOfWhomItIsKept() {
    var told = Stream.of("Ada", "Grace", "Pat").flatMap(name -> held(name).stream()).toList();

    assertThat(TOLD).allSatisfy((column, words) -> assertThat(told).as(column).anyMatch(line -> line.contains(words)));
  }

  @Test
  void aPlaceThatHasEndedIsStillTold() {
    house.confirms("Pat", "/cohort remove Ada");

    assertThat(held("Ada")).anyMatch(line -> line.startsWith("Your place in Front Range, as leader, until"))
        .contains("Your mentor, as the roster of Front Range has it: Grace.");
  }

  @Test
  void linusIsToldOfNothingButHisOwn() {
    assertThat(held("Linus")).contains("Your place in Elsewhere, as leader.", "No reflections.")
        .noneMatch(line -> line.contains("Front Range") || line.contains("read what") || line.contains("mentor"));
  }

  private List<String> held(String name) {
    return ((HoldingsShown) house.types(name, "/cohort privacy")).held().stream().map(Prose::raw).toList();
  }
}
