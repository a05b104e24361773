package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** One whole cycle without a mouse, and the same pages on a phone. */
class KeyboardAndPhoneIT extends PageInABrowser {

  private static final int PHONE = 390;

  @Test
  void theKeyboardAloneIsEnoughForAWholeCycle() {
    desk.goTo("Next message", "Tab");
    for (var step = 0; step < 20 && desk.button("Answer now").count() == 0; step++) {
      desk.page().waitForResponse(answer -> answer.url().contains("api/messages"), () -> press("Enter"));
      desk.page().waitForTimeout(100);
    }
    desk.goTo("Answer now", "Shift+Tab");
    press("Enter");
    desk.page().getByRole(AriaRole.DIALOG).waitFor();
    assertThat(desk.focused()).isEqualTo("My mentor, " + GRACE);
    press("Tab");
    type(WORDS);
    desk.goTo("Send", "Tab");
    press("Enter");
    desk.page().getByText("Kept as").waitFor();
    desk.button("Change my answers").waitFor();
    assertThat(desk.focused()).isEqualTo("Change my answers");

    desk.goTo("Find a member", "Shift+Tab");
    type("grace");
    press("ArrowDown");
    press("Enter");
    desk.page().getByText("as " + GRACE).waitFor();
    desk.goTo("Message to Collegium, as " + GRACE, "Tab");
    type("/summary");
    press("Enter");

    desk.page().getByText(WORDS).waitFor();
    assertThat(desk.conversation()).contains(ADA, WORDS);
  }

  @Test
  void aPhoneHoldsTheSamePagesWithoutScrollingSideways() {
    desk.be(ADA);
    desk.turnTheClockUntilThereIs(desk.button("Answer now"));
    try (var phone = new BrowserAtTheDesk(browsers.browser(), browsers.size(PHONE, 844), rehearsal.page())) {
      be(phone, ADA);
      phone.button("Answer now").waitFor();
      fits(phone);
      phone.button("Answer now").click();
      phone.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).first().fill(WORDS);
      fits(phone);
      phone.button("Send").last().click();
      phone.page().getByText("Kept as").waitFor();
      fits(phone);

      be(phone, GRACE);
      assertThat(phone.say("/summary")).contains(ADA, WORDS);
      fits(phone);
      assertThat(phone.say("/cohort sessions")).contains("Balanced Leadership: An Overview");
      fits(phone);
      be(phone, PAT);
      assertThat(phone.say("/cohort help")).contains("/cohort session move");
      assertThat(phone.say("/cohort session move session:1 day:2027-01-26")).contains("January 12, 2027");
      fits(phone);
      phone.page().locator("#open-clock").click();
      fits(phone);
      assertThat(phone.faults()).isEmpty();
    }
  }

  private void be(BrowserAtTheDesk phone, String name) {
    phone.page().locator("#open-people").click();
    fits(phone);
    phone.be(name);
  }

  /** Neither the page nor anything in it that scrolls has more to the side. */
  private static void fits(BrowserAtTheDesk phone) {
    assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(PHONE);
    assertThat(phone.page().evaluate("""
        () => [...document.querySelectorAll('body, main, #log, #people, #clock, .grid, .card, dialog, #form')]
          .filter(each => each.scrollWidth > each.clientWidth + 1).map(each => each.id || each.className).join()"""))
        .isEqualTo("");
  }

  private void press(String key) {
    desk.page().keyboard().press(key);
  }

  private void type(String words) {
    desk.page().keyboard().type(words);
  }
}
