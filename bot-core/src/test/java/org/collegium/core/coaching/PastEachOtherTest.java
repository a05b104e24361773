package org.collegium.core.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.CoachingAnswer.Conversation;
import org.collegium.core.command.CoachingAnswer.Note;
import org.collegium.core.command.CoachingAnswer.ThreadsListed;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CoachingNotice.CoachingReply;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written meanwhile, before somebody looks: Grace and Ada write past each other. */
class PastEachOtherTest {

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
  void nothingThatIsNewIsPassedOverByWhoLooksLate() {
    house.comments("Grace", reference, "What made you?");
    house.answersNote("Ada", "My diary");
    house.answersNote("Ada", "And the bus");
    for (var n = 1; n <= 5; n++) {
      house.comments("Grace", reference, "Another " + n);
    }

    assertThat(notes("Grace")).extracting(note -> note.words().raw()).contains("My diary", "And the bus");
    house.answersNote("Ada", "One");
    house.answersNote("Ada", "Two");
    var form = ((FormOpened) house.opens("Grace", new ReplyTo(Rows.selected(house.folder(),
        "SELECT token FROM token WHERE subject = 'coaching' AND person_id = "
            + house.person("Grace").id().value())
        .getFirst()))).form();
    assertThat(form.intro()).extracting(Prose::raw).contains("One", "Two").doesNotContain("My diary");
  }

  @Test
  void whatWentWithAnAnswerIsStillCorrected() {
    house.comments("Grace", reference, "What made you?");
    var other = house.writes("Ada", "The other thing", "my-mentor");
    house.comments("Grace", other, "And this?");
    house.sleepsUntil("2027-01-26T06:00:00Z");
    threads("Ada").forEach(thread -> house.replies("Ada", thread.ways().getFirst().replyTo(),
        Map.of("words", "To " + thread.about().orElseThrow().raw().substring(0, 3))));
    house.advanceTo("2027-01-26T20:00:00Z");
    assertThat(standing("Grace")).filteredOn(CoachingReply.class::isInstance).hasSize(2);

    house.replies("Ada", own("Ada").getLast().replyTo(), Map.of("choice", "take-back"));
    house.advance(Duration.ofMinutes(1));

    assertThat(standing("Grace")).filteredOn(CoachingReply.class::isInstance).hasSize(1);
    assertThat(standing("Grace")).anyMatch(TakenBack.class::isInstance);
  }

  @Test
  void whatIsNarrowedAfterACommentIsNeitherShownNorCommentedOnAnyMore() {
    house.comments("Grace", reference, "What made you?");
    var button = commentButton();
    house.confirms("Ada", "/reflect share " + reference + " only-me");

    assertThat(house.replies("Grace", button, Map.of("words", "More"))).isInstanceOf(Refused.class);
    assertThat(threads("Grace").getFirst().about()).isEmpty();
    assertThat(threads("Grace").getFirst().reference()).isEmpty();
  }

  @Test
  void aCommentThatComesAfterItsAuthorMentorsHerNoMoreSaysSo() {
    house.sleepsUntil("2027-01-26T06:00:00Z");
    house.comments("Grace", reference, "What made you?");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    house.advanceTo("2027-01-26T20:00:00Z");

    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("Grace wrote to you while mentoring you")
        .doesNotContain("Grace, who mentors you", "what you answer");
  }

  @Test
  void aFormThatComesBackIsAReadToo() {
    house.comments("Grace", reference, "What made you?");
    house.answersNote("Ada", "My diary");
    var token = new ReplyTo(threads("Grace").getFirst().ways().getFirst().replyTo().token());
    house.answersNote("Ada", "And the bus");

    assertThat(house.replies("Grace", token, Map.of("words", ""))).isInstanceOf(FormRejected.class);

    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM coaching_note WHERE seen_at IS NULL"))
        .containsExactly("0");
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
}
