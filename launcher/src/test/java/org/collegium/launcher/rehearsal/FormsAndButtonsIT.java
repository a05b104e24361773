package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What somebody typed is not lost, what is newer is not hidden by it, and what was pressed is not offered again. */
class FormsAndButtonsIT extends PageInABrowser {

  private static final String YES = "Yes, do it";
  private static final String NEWER = "In the end they chose Thursday.";
  private static final String HALF_A_SENTENCE = "They chose Thursday, because";

  @Test
  void whatWasTypedStaysWhenTheFormIsClosedAndOnlyThat() {
    desk.be(ADA);
    desk.turnTheClockUntilThereIs(desk.button("Answer now"));
    open(desk);
    closeWith(desk, HALF_A_SENTENCE);

    open(desk);

    assertThat(words(desk).inputValue()).isEqualTo(HALF_A_SENTENCE);
    assertThat(desk.page().locator("#form-fields :checked").first().inputValue()).startsWith("my-mentor:");
    closeWith(desk, "");
    open(desk);
    assertThat(words(desk).inputValue()).isEmpty();
  }

  @Test
  void whatWasAnsweredElsewhereIsShownInAFormThatWasOnlyLookedAt() {
    desk.be(ADA);
    desk.turnTheClockUntilThereIs(desk.button("Answer now"));
    open(desk);
    cancel(desk);

    answerAtAnotherDesk(WORDS);

    open(desk);
    assertThat(words(desk).inputValue()).isEqualTo(WORDS);
  }

  @Test
  void aDraftGivesWayToWhatWasAnsweredElsewhereSince() {
    desk.be(ADA);
    desk.turnTheClockUntilThereIs(desk.button("Answer now"));
    open(desk);
    closeWith(desk, HALF_A_SENTENCE);

    answerAtAnotherDesk(NEWER);

    open(desk);
    assertThat(words(desk).inputValue()).isEqualTo(NEWER);
  }

  @Test
  void whatIsConfirmedCannotBePressedAgainAndTheAnswerHasTheFocus() {
    desk.be(PAT);
    desk.say("/cohort announce Coffee from eight.");
    desk.button(YES).focus();
    desk.page().keyboard().press("Enter");
    desk.page().getByText("Announced").waitFor();

    assertThat(desk.button(YES).count()).isZero();
    assertThat(desk.button("Leave it as it is").count()).isZero();
    assertThat(hasTheFocus(desk.messages().last())).isTrue();
    desk.be(ADA);
    desk.be(PAT);
    desk.messages().nth(1).waitFor();
    assertThat(desk.messages().count()).isEqualTo(2);
    assertThat(desk.button(YES).count()).isZero();
  }

  private void answerAtAnotherDesk(String words) {
    try (var other = new BrowserAtTheDesk(browsers.browser(), browsers.size(1280, 800), rehearsal.page())) {
      other.be(ADA);
      other.button("Answer now").first().waitFor();
      open(other);
      words(other).fill(words);
      other.button("Send").last().click();
      other.page().getByText("Kept as").first().waitFor();
      assertThat(other.faults()).isEmpty();
    }
  }

  private static void open(BrowserAtTheDesk where) {
    where.button("Answer now").first().click();
    where.page().getByRole(AriaRole.DIALOG).waitFor();
  }

  private static void closeWith(BrowserAtTheDesk where, String words) {
    words(where).fill(words);
    cancel(where);
  }

  private static void cancel(BrowserAtTheDesk where) {
    where.button("Not now").click();
  }

  private static Locator words(BrowserAtTheDesk where) {
    return where.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).first();
  }

  private static boolean hasTheFocus(Locator element) {
    return (boolean) element.evaluate("each => each === document.activeElement");
  }
}
