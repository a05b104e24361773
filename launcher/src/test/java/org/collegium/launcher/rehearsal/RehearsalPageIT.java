package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page in a real browser, on the real bot: Ada leads a school, Grace mentors her, Linus is in another cohort. */
class RehearsalPageIT extends PageInABrowser {

  private static final String LINUS = "Linus Hale";

  @Test
  void aLeaderAnswersTheMentorReadsItAndAStrangerDoesNot() {
    var reference = answerAsAda();

    desk.be(GRACE);
    assertThat(desk.say("/summary")).contains(ADA, WORDS, reference);

    desk.be(LINUS);
    assertThat(desk.messages().count()).isZero();
    assertThat(places()).containsExactly("Direct messages", "Another cohort");
    for (var line : new String[] {"/summary", "/summary member:ada", "/summary cohort:\"Front Range\"",
        "/reflect list", "/reflect edit reference:" + reference, "/cohort members", "/cohort sessions",
        "/cohort deliveries", "/cohort privacy", "/cohort privacy readers"}) {
      assertThat(desk.say(line)).as(line).doesNotContain(WORDS, ADA, "Front Range Service", "Balanced Leadership");
    }
    assertThat(statusOfReadingAdasMessagesAs(LINUS)).isEqualTo(400);
    assertThat(statusOfReadingAdasMessagesAs(ADA)).isEqualTo(200);
  }

  @Test
  void theConvenerSeesNumbersOnly() {
    answerAsAda();

    desk.be("Robin Castellano");
    var numbers = desk.say("/summary");

    assertThat(numbers).contains("Front Range in numbers", "Leaders", "24", "Check-ins opened");
    assertThat(numbers).doesNotContain(WORDS, ADA, GRACE);
    assertThat(desk.messages().count()).isOne();
  }

  @Test
  void movingASessionMovesItsReminders() {
    desk.be(PAT);
    assertThat(desk.say("/cohort session move session:1 day:2027-01-26"))
        .contains("Tuesday, January 5, 2027 becomes Tuesday, January 12, 2027");
    desk.button("Yes, do it").click();
    desk.page().getByText("is moved").waitFor();

    desk.be(ADA);
    desk.turnTheClockUntilThereIs(message("Session moved"));
    assertThat(desk.conversation()).contains("Tuesday, January 26, 2027");
    desk.turnTheClockUntilThereIs(message("Reminder"));

    assertThat(desk.day()).isEqualTo("Tuesday, January 12, 2027");
    assertThat(message("Reminder").first().innerText()).contains("Tuesday, January 26, 2027")
        .doesNotContain("January 19");
    assertThat(message("Session moved").count()).isOne();
  }

  @Test
  void whoIsImportedInThePageIsThereAndHearsOfTheNextSession() {
    desk.be(PAT);
    desk.page().setInputFiles("#file", new FilePayload("people.csv", "text/csv",
        "Name,Email,Role\nNia Cole,nia.cole@district1.example,leader\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(desk.say("/cohort import roster")).contains("Nia Cole joins as leader");
    desk.button("Yes, do it").click();
    desk.page().getByText("have changed").or(desk.page().getByText("has changed")).waitFor();

    desk.be("Nia Cole");
    desk.turnTheClockUntilThereIs(message("Reminder"));

    assertThat(desk.conversation()).contains("Session 1: Balanced Leadership: An Overview");
  }

  private List<String> places() {
    return desk.page().locator("#places .who").allInnerTexts();
  }

  private int statusOfReadingAdasMessagesAs(String name) {
    return (int) desk.page().evaluate("""
        async name => {
          const cast = (await (await fetch('api/desk')).json()).cast;
          const handle = wanted => cast.find(each => each.name === wanted).handle;
          const query = new URLSearchParams({ as: handle(name), in: handle('Ada Okafor') });
          return (await fetch('api/messages?' + query)).status;
        }""", name);
  }
}
