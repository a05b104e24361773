package org.collegium.core.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CoachingAnswer.Conversation;
import org.collegium.core.command.CoachingAnswer.Note;
import org.collegium.core.command.CoachingAnswer.NoteKept;
import org.collegium.core.command.CoachingAnswer.ThreadsListed;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CoachingNotice.CoachingNote;
import org.collegium.core.notice.CoachingNotice.CoachingReply;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grace comments on what Ada shared with her, Ada answers, and nobody else learns of it. */
class CoachingTest {

  private static final String SHARED = "I let the team choose the date of the open day, and then I changed it.";

  @TempDir
  private Path folder;

  private TestHouse house;
  private String reference;

  @BeforeEach
  void adaSharesSomething() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Linda", Role.MENTOR, TestHouse.DENVER);
    reference = house.writes("Ada", SHARED, "my-mentor");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theFormNamesItsOneReaderAboveTheField() {
    var form = ((FormOpened) house.opens("Grace", commentButton())).form();

    assertThat(form.intro()).extracting(Prose::raw).element(0).asString().contains("Ada", reference, "I let the team");
    assertThat(form.intro()).last().isEqualTo(new Prose("Ada will read this, and nobody else."));
  }

  @Test
  void adaGetsTheCommentWithTheBeginningOfWhatSheWroteAndAnswersThere() {
    house.replies("Grace", commentButton(), Map.of("words", "What made you change it?"));
    house.advance(Duration.ofMinutes(1));

    var note = (CoachingNote) house.platform().noticesTo(TestHouse.address("Ada")).getLast();
    assertThat(note.words().raw()).isEqualTo("What made you change it?");
    assertThat(note.about().orElseThrow().raw()).startsWith("I let the team choose");
    house.replies("Ada", note.answer().orElseThrow().replyTo(), Map.of("words", "My own diary did."));
    house.advance(Duration.ofMinutes(1));

    var reply = (CoachingReply) house.platform().noticesTo(TestHouse.address("Grace")).getLast();
    assertThat(reply.about().orElseThrow().raw()).isEqualTo("What made you change it?");
    assertThat(reply.toString()).doesNotContain("diary");
    var form = ((FormOpened) house.opens("Grace", reply.read().replyTo())).form();
    assertThat(form.intro()).extracting(Prose::raw).contains("My own diary did.");
    assertThat(readsOf("Ada")).contains("/coach list");
  }

  @Test
  void nothingIsKeptOfAnEmptyCommentAndTheFormComesBack() {
    assertThat(house.replies("Grace", commentButton(), Map.of("words", "  "))).isInstanceOf(FormRejected.class);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM coaching_thread")).isEmpty();
  }

  @Test
  void whatIsNewComesFirstAndIsNewOnce() {
    var second = house.writes("Ada", "The other thing", "my-mentor");
    house.comments("Grace", reference, "To the first");
    house.advance(Duration.ofMinutes(1));
    assertThat(threads("Ada").getFirst().notes()).extracting(Note::unread).containsExactly(true);
    house.advance(Duration.ofMinutes(1));
    house.comments("Grace", second, "To the second");
    house.answersNote("Ada", "Answered");
    house.comments("Grace", reference, "And more to the first");

    assertThat(threads("Ada")).extracting(thread -> thread.notes().getLast().unread()).containsExactly(true, false);
    assertThat(threads("Ada")).noneMatch(thread -> thread.notes().stream().anyMatch(Note::unread));
  }

  @Test
  void withoutAnyThreadThePageSaysWhereOneBegins() {
    assertThat(threads("Ada")).isEmpty();
    assertThat(threads("Grace")).isEmpty();
    assertThat(house.types("Ada", "/coach list page:none")).isInstanceOf(Refused.class);
  }

  @Test
  void onALaterPageStandsTheRest() {
    for (var n = 1; n <= 6; n++) {
      house.comments("Grace", house.writes("Ada", "Thing " + n, "my-mentor"), "Comment " + n);
    }

    assertThat(((ThreadsListed) house.types("Ada", "/coach list")).more()).isEqualTo(1);
    assertThat(((ThreadsListed) house.types("Ada", "/coach list page:2")).threads()).hasSize(1);
  }

  @Test
  void whatIsChangedIsChangedWhereItWasPosted() {
    house.comments("Grace", reference, "Why did you?");
    house.advance(Duration.ofMinutes(1));

    var kept = house.replies("Grace", own("Grace").getFirst().replyTo(), Map.of("words", "What made you?"));
    house.advance(Duration.ofMinutes(1));

    assertThat(kept).isInstanceOf(NoteKept.class);
    assertThat(standing("Ada")).filteredOn(CoachingNote.class::isInstance).singleElement()
        .isInstanceOfSatisfying(CoachingNote.class, note -> {
          assertThat(note.words().raw()).isEqualTo("What made you?");
          assertThat(note.edited()).isTrue();
        });
  }

  @Test
  void whatIsTakenBackStandsNowhereAnyMore() {
    house.comments("Grace", reference, "Why did you?");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.replies("Grace", own("Grace").getLast().replyTo(), Map.of("choice", "take-back")))
        .isInstanceOf(Said.class);
    house.advance(Duration.ofMinutes(1));

    assertThat(standing("Ada")).anyMatch(TakenBack.class::isInstance).noneMatch(CoachingNote.class::isInstance);
    assertThat(threads("Ada")).isEmpty();
    assertThat(Rows.selected(house.folder(), "SELECT id FROM coaching_thread")).isEmpty();
  }

  @Test
  void whatIsTakenBackBeforeItWentNeverGoes() {
    house.sleepsUntil("2027-01-26T06:00:00Z");
    house.comments("Grace", reference, "Why did you?");
    house.replies("Grace", own("Grace").getLast().replyTo(), Map.of("choice", "take-back"));

    house.advanceTo("2027-01-26T20:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Ada"))).noneMatch(CoachingNote.class::isInstance);
  }

  @Test
  void aFormerMentorReadsNothingMoreOfHersAndSheKeepsWhatWasWrittenToHer() {
    house.comments("Grace", reference, "What made you?");
    house.answersNote("Ada", "My diary");
    house.advance(Duration.ofMinutes(1));
    var read = ((CoachingReply) house.platform().noticesTo(TestHouse.address("Grace")).getLast()).read().replyTo();

    house.confirms("Pat", "/cohort appoint Ada Henrik");

    assertThat(house.opens("Grace", read)).isInstanceOf(Refused.class);
    assertThat(house.replies("Grace", read, Map.of("words", "More"))).isInstanceOf(Refused.class);
    assertThat(house.types("Grace", "/coach comment " + reference)).isInstanceOf(Refused.class);
    assertThat(notes("Grace")).extracting(note -> note.words().raw()).containsExactly("What made you?");
    assertThat(threads("Grace").getFirst().about()).isEmpty();
    assertThat(notes("Ada")).extracting(note -> note.words().raw()).containsExactly("What made you?", "My diary");
    assertThat(threads("Henrik")).isEmpty();
    assertThat(house.types("Henrik", "/coach comment " + reference)).isInstanceOf(Refused.class);
  }

  @Test
  void anAnswerThatWaitsWhenTheMentorChangesNeverGoes() {
    house.comments("Grace", reference, "What made you?");
    house.sleepsUntil("2027-01-26T06:00:00Z");
    house.answersNote("Ada", "My diary");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    house.advanceTo("2027-01-26T20:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Grace"))).noneMatch(CoachingReply.class::isInstance);
  }

  @Test
  void whatAnErasedMentorWroteIsTakenOutWhereItWasPostedAndWhatSheAnsweredStaysHers() {
    house.comments("Grace", reference, "What made you?");
    house.advance(Duration.ofMinutes(1));
    house.answersNote("Ada", "My diary");
    house.advance(Duration.ofMinutes(1));

    house.confirms("Grace", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(standing("Ada")).anyMatch(TakenBack.class::isInstance).noneMatch(CoachingNote.class::isInstance);
    assertThat(threads("Ada")).singleElement().satisfies(thread -> {
      assertThat(thread.with().raw()).isEqualTo("A former member");
      assertThat(thread.notes()).extracting(note -> note.words().raw()).containsExactly("My diary");
    });
  }

  @Test
  void whatWasWrittenToAnErasedLeaderStaysItsAuthorsWithoutHerNameAndWords() {
    house.comments("Grace", reference, "What made you?");
    house.answersNote("Ada", "My diary");
    house.advance(Duration.ofMinutes(1));

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(standing("Grace")).noneMatch(CoachingReply.class::isInstance);
    assertThat(threads("Grace")).singleElement().satisfies(thread -> {
      assertThat(thread.with().raw()).isEqualTo("A former member");
      assertThat(thread.about()).isEmpty();
      assertThat(thread.notes()).extracting(note -> note.words().raw()).containsExactly("What made you?");
    });
  }

  @Test
  void nobodyElseLearnsThatThereIsAnything() {
    house.comments("Grace", reference, "What made you?");
    house.answersNote("Ada", "My diary");
    house.advance(Duration.ofMinutes(1));
    var tokens = Rows.selected(house.folder(), "SELECT token FROM token");

    for (var name : List.of("Linus", "Linda", "Henrik", "Pat", "Robin")) {
      assertThat(threads(name)).as(name).isEmpty();
      assertThat(house.types(name, "/coach comment " + reference)).as(name).isInstanceOf(Refused.class);
      assertThat(tokens).allSatisfy(token -> {
        assertThat(house.opens(name, new ReplyTo(token)).toString()).as(name).doesNotContain("made you", "diary");
        assertThat(house.replies(name, new ReplyTo(token), Map.of("choice", "take-back", "words", "Mine")).toString())
            .as(name).doesNotContain("made you", "diary");
      });
    }
    assertThat(notes("Ada")).extracting(note -> note.words().raw()).containsExactly("What made you?", "My diary");
  }

  @Test
  void aReflectionThatIsNotThereIsRefusedLikeOneThatIsNotHers() {
    var kept = house.writes("Ada", "For myself", "only-me");

    assertThat(house.types("Grace", "/coach comment " + kept)).isEqualTo(house.types("Grace",
        "/coach comment ABCDEFG"));
  }

  @Test
  void aFirstCommentWaitsForAWeekThatIsFullAndAnAnswerDoesNot() {
    for (var n = 1; n <= 4; n++) {
      house.comments("Grace", house.writes("Ada", "Thing " + n, "my-mentor"), "Comment " + n);
      house.advance(Duration.ofMinutes(1));
    }
    assertThat(house.platform().noticesTo(TestHouse.address("Ada"))).filteredOn(CoachingNote.class::isInstance)
        .hasSize(3);

    house.answersNote("Ada", "Thank you");
    house.answersNote("Grace", "Gladly");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().noticesTo(TestHouse.address("Ada")).getLast()).isInstanceOfSatisfying(
        CoachingNote.class,
        note -> assertThat(note.words().raw()).isEqualTo("Gladly"));

    house.answersNote("Grace", "And one thing more");
    house.advance(Duration.ofMinutes(1));
    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("Gladly").doesNotContain("thing more");
  }

  private ReplyTo commentButton() {
    var summary = (MentorSummary) house.types("Grace", "/summary since:2027-01-01");
    return summary.leaders().getFirst().quotes().getFirst().ways().getFirst().replyTo();
  }

  /** The ways to change one's latest note. */
  private List<Ask> own(String name) {
    var ways = threads(name).getFirst().ways();
    return ways.subList(ways.size() - 2, ways.size());
  }

  private List<Conversation> threads(String name) {
    return ((ThreadsListed) house.types(name, "/coach list")).threads();
  }

  private List<Note> notes(String name) {
    return threads(name).getFirst().notes();
  }

  private List<Notice> standing(String name) {
    return house.platform().standingAt(TestHouse.address(name));
  }

  private String readsOf(String name) {
    Answer shown = house.types(name, "/cohort privacy readers");
    return ((ReadsShown) shown).reads().toString();
  }
}
