package org.collegium.rehearsal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  @AutoClose
  private OpenPage page;

  @BeforeEach
  void open() throws IOException {
    page = new OpenPage(_ -> new PlainAnswer.Said(new Prose("Noted.")));
  }

  @Test
  void whoKnowsTheSecretAddressFindsThePage() throws Exception {
    var response = page.send(page.request(""));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.path()).matches("/rehearsal/[A-Za-z0-9_-]{22}/");
  }

  @Test
  void aWrongSecretLeadsNowhere() throws Exception {
    var wrong = page.path().substring(0, page.path().length() - 2) + "!/";

    assertThat(page.statusOf(get(wrong, "127.0.0.1:" + page.port(), ""))).contains("404");
    assertThat(page.statusOf(get("/rehearsal/", "127.0.0.1:" + page.port(), ""))).contains("404");
    assertThat(page.statusOf(get(page.path(), "127.0.0.1:" + page.port(), ""))).contains("200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT"})
  void theNamesOfThisMachineAreWelcome(String host) throws IOException {
    assertThat(page.statusOf(get(page.path(), named(host), ""))).contains("200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example:PORT", "127.0.0.1.evil.example:PORT", "127.0.0.1:1", "localhost", "",
      "127.0.0.1"})
  void aNameThatWasBentToThisMachineIsNot(String host) throws IOException {
    assertThat(page.statusOf(get(page.path(), named(host), ""))).contains("403");
  }

  @Test
  void aRequestThatNamesNoHostOrTwoIsRefused() throws IOException {
    var host = "Host: " + named("127.0.0.1:PORT") + "\r\n";

    assertThat(page.statusOf("GET " + page.path() + " HTTP/1.0\r\n\r\n")).contains("403");
    assertThat(page.statusOf("GET " + page.path() + " HTTP/1.1\r\n" + host + host + "Connection: close\r\n\r\n"))
        .contains("403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1:1", "PORT"})
  void whatAnotherSiteAsksForIsRefused(String origin) throws IOException {
    var request = get(page.path() + "api/desk", named("127.0.0.1:PORT"), "Origin: " + named(origin) + "\r\n");

    assertThat(page.statusOf(request)).contains("403");
  }

  @Test
  void whatThePageItselfAsksForIsAnswered() throws IOException {
    var request = get(page.path() + "api/desk", named("127.0.0.1:PORT"), "Origin: " + page.origin() + "\r\n");

    assertThat(page.statusOf(request)).contains("200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"})
  void onlyReadingAndAskingAreKnown(String method) throws Exception {
    assertThat(page.send(page.request("").method(method, BodyPublishers.noBody())).statusCode()).isEqualTo(405);
  }

  @Test
  void aFormOfAnotherSiteCannotPassForThePage() throws Exception {
    var asAForm = page.request("api/ask").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}"));

    assertThat(page.send(asAForm).statusCode()).isEqualTo(415);
    assertThat(page.heard()).isEmpty();
  }

  @Test
  void aRequestThatIsTooLargeIsRefusedInWordsAndOneThatJustFitsIsRead() throws Exception {
    var tooLarge = page.post("api/ask", " ".repeat(PageHandler.AT_MOST_BYTES + 1));
    var fits = page.post("api/ask", " ".repeat(PageHandler.AT_MOST_BYTES));

    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("6 MB");
    assertThat(fits.statusCode()).isEqualTo(400);
  }

  @Test
  void everyReplyForbidsWhatThePageDoesNotNeed() throws Exception {
    for (var within : new String[] {"", "page.js", "api/desk", "nowhere"}) {
      var headers = page.send(page.request(within)).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self'").doesNotContain("unsafe", "http");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../inbound/Door.class", "%2e%2e/wording/en.properties", "/etc/passwd",
      "wording/en.properties",
      "index.html/", "API/desk"})
  void nothingButThePagesOwnFilesCanBeReached(String within) throws IOException {
    assertThat(page.statusOf(get(page.path() + within, named("127.0.0.1:PORT"), ""))).contains("404");
  }

  private String named(String host) {
    return host.replace("PORT", String.valueOf(page.port()));
  }

  private static String get(String path, String host, String headers) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n";
  }
}
