package org.collegium.launcher.rehearsal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who has the page open, finding things by what they are called. */
final class BrowserAtTheDesk implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 20_000;
  private static final int STEPS = 20;

  private final Page page;
  private final List<String> faults = new ArrayList<>();

  BrowserAtTheDesk(Browser browser, Browser.NewContextOptions window, URI address) {
    this.page = browser.newContext(window).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(faults::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(address.resolve("/").toString())) {
        faults.add("Loaded from elsewhere: " + request.url());
      }
    });
    page.navigate(address.toString());
    page.waitForSelector("body.ready");
  }

  Page page() {
    return page;
  }

  /** What went wrong inside the page, and what it asked others for. */
  List<String> faults() {
    return faults;
  }

  /** Becomes that member, and looks at their direct messages. */
  void be(String name) {
    page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Be somebody else"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name))).click();
    page.getByText("as " + name).waitFor();
  }

  /** Types a line; what the bot answers. */
  String say(String line) {
    var box = page.getByRole(AriaRole.COMBOBOX);
    box.fill(line);
    box.press("Enter");
    var answer = messages().filter(new Locator.FilterOptions().setHasText(line)).last();
    answer.waitFor();
    return answer.innerText();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What stands in the conversation. */
  Locator messages() {
    return page.getByRole(AriaRole.ARTICLE);
  }

  String conversation() {
    return page.getByRole(AriaRole.LOG).innerText();
  }

  /** Where the clock stands. */
  String day() {
    return page.locator("#now-day").innerText();
  }

  /** Turns the clock from message to message until there is what is looked for. */
  void turnTheClockUntilThereIs(Locator wanted) {
    for (var step = 0; step < STEPS && wanted.count() == 0; step++) {
      turnTheClock();
    }
    wanted.first().waitFor();
  }

  void turnTheClock() {
    var next = page.getByRole(AriaRole.COMPLEMENTARY)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next message"));
    page.waitForResponse(answer -> answer.url().contains("api/messages"), next::click);
    page.waitForCondition(() -> "false".equals(next.getAttribute("aria-disabled")));
  }

  /** Goes by that key, {@code Tab} or {@code Shift+Tab}, until what is called so has the focus. */
  void goTo(String name, String key) {
    for (var step = 0; step < 4 * STEPS; step++) {
      page.keyboard().press(key);
      if (focused().equals(name)) {
        return;
      }
    }
    throw new AssertionError("'" + name + "' cannot be reached by " + key);
  }

  /** The label or the words of what has the focus. */
  String focused() {
    return (String) page.evaluate("() => (document.activeElement.ariaLabel"
        + " || document.activeElement.labels?.[0]?.innerText || document.activeElement.innerText || '').trim()");
  }

  @Override
  public void close() {
    page.context().close();
  }
}
