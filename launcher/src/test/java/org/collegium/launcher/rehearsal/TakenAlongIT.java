package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mentor's summary as a page, in the browser that shows and prints it. */
class TakenAlongIT extends PageInABrowser {

  @Test
  void theMentorTakesAPageAlongThatLoadsNothingFitsAPhoneAndPrintsOnEitherPaper() throws IOException {
    var reference = answerAsAda();
    var content = takenAlong();
    var asked = new ArrayList<String>();

    try (var context = browsers.browser().newContext(browsers.size(360, 740))) {
      var page = context.newPage();
      page.onRequest(request -> asked.add(request.url()));
      page.setContent(content);

      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(ADA)).count()).isOne();
      assertThat(page.getByRole(AriaRole.BLOCKQUOTE).first().innerText()).contains(reference, WORDS);
      assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK,
          new Locator.GetByRoleOptions().setName(ADA)).getAttribute("href")).isEqualTo("#part-1");
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.getByRole(AriaRole.NAVIGATION).count()).isZero();
      for (var paper : List.of("A4", "Letter")) {
        assertThat(new String(page.pdf(new Page.PdfOptions().setFormat(paper)), StandardCharsets.ISO_8859_1))
            .startsWith("%PDF").contains("/Type /Page");
      }
      assertThat(asked).isEmpty();
    }
  }

  private String takenAlong() throws IOException {
    desk.be(GRACE);
    desk.say("/summary");
    desk.button("Take along as a page").click();
    desk.button("Yes, do it").click();
    var link = desk.page().locator("a.file");
    link.waitFor();
    var file = desk.page().waitForDownload(link::click);
    assertThat(file.suggestedFilename()).matches("summary-\\d{4}-\\d{2}-\\d{2}\\.html");
    return Files.readString(file.path(), StandardCharsets.UTF_8);
  }
}
