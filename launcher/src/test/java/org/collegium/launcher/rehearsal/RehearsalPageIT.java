package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, on the real bot: Ada leads a school, Grace mentors her, Linus is in another cohort. */
@Timeout(180)
class RehearsalPageIT {

  private static final String ADA = "Ada Okafor";
  private static final String GRACE = "Grace Adeyemi";
  private static final String LINUS = "Linus Hale";
  private static final String WORDS = "I let the team choose the date, and kept quiet.";

  private static Browsers browsers;

  @TempDir
  Path folder;

  private OpenRehearsal rehearsal;
  private BrowserAtTheDesk desk;

  @BeforeAll
  static void start() {
    browsers = Browsers.start();
  }

  @AfterAll
  static void end() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @BeforeEach
  void open() {
    rehearsal = new OpenRehearsal(folder, "--answers", "none");
    desk = new BrowserAtTheDesk(browsers.browser(), browsers.size(1280, 800), rehearsal.page());
  }

  @AfterEach
  void close() {
    assertThat(desk.faults()).isEmpty();
    desk.close();
    rehearsal.close();
  }

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
  void theKeyboardAloneIsEnoughToAnswer() {
    desk.goTo("Next message", "Tab");
    for (var step = 0; step < 20 && desk.button("Answer now").count() == 0; step++) {
      desk.page().waitForResponse(answer -> answer.url().contains("api/messages"),
          () -> desk.page().keyboard().press("Enter"));
      desk.page().waitForTimeout(100);
    }
    desk.goTo("Answer now", "Shift+Tab");
    desk.page().keyboard().press("Enter");
    desk.page().getByRole(AriaRole.DIALOG).waitFor();

    assertThat(desk.focused()).isEqualTo("My mentor, " + GRACE);
    desk.page().keyboard().press("Tab");
    desk.page().keyboard().type(WORDS);
    desk.goTo("Send", "Tab");
    desk.page().keyboard().press("Enter");

    desk.page().getByText("Kept as").waitFor();
    assertThat(desk.focused()).isEqualTo("Answer now");
    assertThat(desk.say("/reflect list")).contains(WORDS);
  }

  @Test
  void movingASessionMovesItsReminders() {
    desk.be("Pat Ellison");
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
    desk.be("Pat Ellison");
    desk.page().setInputFiles("#file", new FilePayload("people.csv", "text/csv",
        "Name,Email,Role\nNia Cole,nia.cole@district1.example,leader\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(desk.say("/cohort import roster")).contains("Nia Cole joins as leader");
    desk.button("Yes, do it").click();
    desk.page().getByText("have changed").or(desk.page().getByText("has changed")).waitFor();

    desk.be("Nia Cole");
    desk.turnTheClockUntilThereIs(message("Reminder"));

    assertThat(desk.conversation()).contains("Session 1: Balanced Leadership: An Overview");
  }

  @Test
  void aPhoneHoldsThePageWithoutScrollingSideways() {
    try (var phone = new BrowserAtTheDesk(browsers.browser(), browsers.size(360, 740), rehearsal.page())) {
      phone.button("People").click();
      phone.be(GRACE);
      assertThat(phone.say("/cohort sessions")).contains("Balanced Leadership: An Overview");

      assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(phone.page().evaluate("() => [...document.querySelectorAll('.grid')].every(each =>"
          + " each.scrollWidth <= each.clientWidth)")).isEqualTo(true);
      assertThat(phone.faults()).isEmpty();
    }
  }

  /** The reference under which the answer was kept. */
  private String answerAsAda() {
    desk.be(ADA);
    desk.turnTheClockUntilThereIs(desk.button("Answer now"));
    desk.button("Answer now").click();
    var form = desk.page().getByRole(AriaRole.DIALOG);
    assertThat(form.innerText()).contains("Grace Adeyemi, will read this. Nobody else can");
    form.getByRole(AriaRole.TEXTBOX).first().fill(WORDS);
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send")).click();
    var kept = desk.messages().filter(new Locator.FilterOptions().setHasText("Kept as"));
    kept.waitFor();
    return kept.innerText().replaceAll("(?s).*Kept as (\\w+).*", "$1");
  }

  private Locator message(String kind) {
    return desk.messages().filter(new Locator.FilterOptions().setHas(
        desk.page().locator("p.kind", new Page.LocatorOptions().setHasText(kind))));
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
