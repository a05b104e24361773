package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal in which nobody answers by themselves, its page open in a real browser. */
@Timeout(180)
abstract class PageInABrowser {

  static final String ADA = "Ada Okafor";
  static final String GRACE = "Grace Adeyemi";
  static final String PAT = "Pat Ellison";
  static final String WORDS = "I let the team choose the date, and kept quiet.";

  static Browsers browsers;

  @TempDir
  Path folder;

  OpenRehearsal rehearsal;
  BrowserAtTheDesk desk;

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

  /** The reference under which the answer was kept. */
  String answerAsAda() {
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

  /** Messages of that kind. */
  Locator message(String kind) {
    return desk.messages().filter(new Locator.FilterOptions().setHas(
        desk.page().locator("p.kind", new Page.LocatorOptions().setHasText(kind))));
  }
}
