package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A second team, an installation with OAuth, and files in three steps. */
class InstallationTest {

  private static final String BACK = "http://127.0.0.1/back";

  private final SlackTwin twin = SlackTwin.open();
  private final RawApp app = new RawApp(twin);

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void aSecondTeamHasItsOwnTokenPeopleAndChannels() {
    var other = twin.install("T0OTHER");
    var connection = app.connect();
    var linus = other.person("Linus", "linus@example.org", "Europe/Helsinki");

    linus.says("", "Hello");

    assertThat(connection.next("events_api").path("payload").path("team_id").asText()).isEqualTo("T0OTHER");
    assertThat(app.call("users.info", Map.of("user", linus.id())).path("error").asText()).isEqualTo("user_not_found");
    var theirs = app.send("auth.test", other.botToken(), Map.of()).body();
    assertThat(Json.parsed(theirs).orElseThrow().path("team_id").asText()).isEqualTo("T0OTHER");
  }

  @Test
  void aCodeIsGoodForOneToken() throws Exception {
    var code = authorized();

    assertThat(access(code, "wrong").path("error").asText()).isEqualTo("bad_client_secret");
    var granted = access(code, twin.clientSecret());
    assertThat(granted.path("access_token").asText()).isEqualTo(twin.install("T0NEW").botToken());
    assertThat(granted.path("scope").asText()).isEqualTo("chat:write,commands");
    assertThat(granted.path("team").path("id").asText()).isEqualTo("T0NEW");
    assertThat(access(code, twin.clientSecret()).path("error").asText()).isEqualTo("code_already_used");
    assertThat(access("made-up", twin.clientSecret()).path("error").asText()).isEqualTo("invalid_code");
  }

  @Test
  void anAppMayShowItsIdAndSecretAsANameAndAPassword() throws Exception {
    var shown = Base64.getEncoder().encodeToString((twin.clientId() + ":" + twin.clientSecret())
        .getBytes(StandardCharsets.UTF_8));

    var granted = app.post(twin.apiUrl().resolve("oauth.v2.access"), "code=" + authorized() + "&redirect_uri=" + BACK,
        Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", "Basic " + shown)).body();

    assertThat(Json.parsed(granted).orElseThrow().at("/team/id").asText()).isEqualTo("T0NEW");
  }

  @Test
  void idsMeanSomethingWithinOneTeamOnly() {
    var ada = twin.person("Ada", "ada@example.org", "America/Denver");
    var other = twin.install("T0OTHER");
    other.rename("The Other District");
    other.personWithId(ada.id(), "Linus", "linus@example.org", "Europe/Helsinki");

    assertThat(app.call("users.info", Map.of("user", ada.id())).at("/user/real_name").asText()).isEqualTo("Ada");
    assertThat(asked("users.info", other.botToken(), Map.of("user", ada.id())).at("/user/real_name").asText())
        .isEqualTo("Linus");
    assertThat(asked("auth.test", other.botToken(), Map.of()).path("team").asText()).isEqualTo("The Other District");
  }

  @Test
  void whoCancelsIsSentBackWithAnErrorAndWithoutACode() throws Exception {
    twin.declineNextInstallation();

    var back = sentBack();

    assertThat(back.text("error")).isEqualTo("access_denied");
    assertThat(back.text("state")).isEqualTo("s-1");
    assertThat(back.has("code")).isFalse();
  }

  @Test
  void aTokenThatWasTakenAwayDoesNotComeBackWhenTheAppDoes() throws Exception {
    var before = access(authorized(), twin.clientSecret()).path("access_token").asText();
    assertThat(access(authorized(), twin.clientSecret()).path("access_token").asText()).isEqualTo(before);
    twin.install("T0NEW").uninstall();

    var after = access(authorized(), twin.clientSecret()).path("access_token").asText();

    assertThat(asked("auth.test", before, Map.of()).path("error").asText()).isEqualTo("account_inactive");
    assertThat(asked("auth.test", after, Map.of()).path("team_id").asText()).isEqualTo("T0NEW");
  }

  @Test
  void aTokenThatIsGivenBackIsGoodNoMore() {
    var token = twin.install("T0NEW").botToken();

    assertThat(asked("auth.revoke", token, Map.of("test", "1")).path("revoked").asBoolean()).isFalse();
    assertThat(asked("auth.revoke", token, Map.of()).path("revoked").asBoolean()).isTrue();
    assertThat(asked("auth.test", token, Map.of()).path("error").asText()).isEqualTo("token_revoked");
  }

  @Test
  void aTeamMayBeMisusedWhileAnotherIsNot() {
    var other = twin.install("T0OTHER");
    other.moods().rateLimit("auth.test", Duration.ofHours(1), 1);

    assertThat(app.call("auth.test", Map.of()).path("ok").asBoolean()).isTrue();
    var limited = app.send("auth.test", other.botToken(), Map.of());
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("3600");
  }

  @Test
  void aVisitorGoesToThePlatformAndBackWithTheCookiesOfTheApp() throws IOException {
    var app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var seen = new LinkedBlockingQueue<String>();
    var slacksPage = "%s?client_id=%s&redirect_uri=https://app.example/back&state=s-1"
        .formatted(twin.authorizeUrl(), twin.clientId());
    app.createContext("/begin", exchange -> {
      try (exchange) {
        exchange.getResponseHeaders().set("Set-Cookie", "mine=1; Secure");
        new Answer(302, Map.of("Location", slacksPage), "").to(exchange);
      }
    });
    app.createContext("/back", exchange -> {
      try (exchange) {
        seen.add(exchange.getRequestHeaders().getFirst("Cookie") + " " + exchange.getRequestURI().getQuery());
        Answer.text(200, "done").to(exchange);
      }
    });
    app.start();
    try (var visitor = twin.visitor(URI.create("https://app.example/"),
        URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/"))) {
      assertThat(visitor.installs(URI.create("https://app.example/begin"), "T0NEW").body()).isEqualTo("done");
      assertThat(seen).singleElement().asString().startsWith("mine=1 code=").endsWith("state=s-1");
    } finally {
      app.stop(0);
    }
  }

  @Test
  void anInstallationMayComeWithMoreThanUsual() throws Exception {
    twin.nextInstallationSays(Map.of("is_enterprise_install", true, "refresh_token", "xoxe-1-made-up"));

    var granted = access(authorized(), twin.clientSecret());

    assertThat(granted.path("is_enterprise_install").asBoolean()).isTrue();
    assertThat(granted.path("refresh_token").asText()).isEqualTo("xoxe-1-made-up");
    assertThat(access(authorized(), twin.clientSecret()).path("is_enterprise_install").asBoolean()).isFalse();
  }

  @Test
  void anUninstallationIsToldOnceMoreThoughTheAppIsBack() {
    var connection = app.connect();
    var other = twin.install("T0OTHER");

    other.saysLateThatItUninstalled();

    assertThat(connection.next("events_api").at("/payload/event/type").asText()).isEqualTo("app_uninstalled");
    assertThat(asked("auth.test", other.botToken(), Map.of()).path("ok").asBoolean()).isTrue();
  }

  @Test
  void aFileIsSentInThreeSteps() {
    var channel = twin.channel("cohort");
    var asked = app.call("files.getUploadURLExternal", Map.of("filename", "notes.txt", "length", 5));
    var id = asked.path("file_id").asText();
    var early = complete(channel, id);
    app.post(URI.create(asked.path("upload_url").asText()), "Notes", Map.of());
    var done = complete(channel, id);

    assertThat(early.path("error").asText()).isEqualTo("file_not_found");
    assertThat(done.path("files").path(0).path("id").asText()).isEqualTo(id);
    assertThat(twin.file(id)).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).contains("Notes");
    assertThat(twin.messagesIn(channel)).singleElement()
        .satisfies(message -> assertThat(message.text()).isEqualTo("My notes"));
  }

  @Test
  void aFileThatWasDeletedIsGoneAndTheMessageStays() {
    var channel = twin.channel("cohort");
    var asked = app.call("files.getUploadURLExternal", Map.of("filename", "notes.txt", "length", 5));
    var id = asked.path("file_id").asText();
    app.post(URI.create(asked.path("upload_url").asText()), "Notes", Map.of());
    complete(channel, id);

    var deleted = app.call("files.delete", Map.of("file", id));
    var again = app.call("files.delete", Map.of("file", id));

    assertThat(deleted.path("ok").asBoolean()).isTrue();
    assertThat(again.path("error").asText()).isEqualTo("file_not_found");
    assertThat(twin.file(id)).isEmpty();
    assertThat(twin.messagesIn(channel)).hasSize(1);
  }

  @Test
  void aPictureIsSharedWithItsWordsWhichMayNotBeTooMany() {
    var channel = twin.channel("cohort");
    var most = "w".repeat(1_000);
    var asked = app.call("files.getUploadURLExternal", Map.of("filename", "a.png", "length", 5, "alt_txt", most));
    app.post(URI.create(asked.path("upload_url").asText()), "Bytes", Map.of());
    complete(channel, asked.path("file_id").asText());
    var tooMany =
        app.call("files.getUploadURLExternal", Map.of("filename", "a.png", "length", 5, "alt_txt", most + "w"));

    assertThat(twin.messagesIn(channel)).singleElement()
        .satisfies(message -> assertThat(message.json().at("/files/0/alt_txt").asText()).isEqualTo(most));
    assertThat(tooMany.path("error").asText()).isEqualTo("alt_txt_too_large");
  }

  private JsonNode complete(String channel, String id) {
    return app.call("files.completeUploadExternal", Map.of("channel_id", channel, "initial_comment", "My notes",
        "files", "[{\"id\":\"%s\",\"title\":\"Notes\"}]".formatted(id)));
  }

  private JsonNode asked(String method, String token, Map<String, Object> arguments) {
    return Json.parsed(app.send(method, token, arguments).body()).orElseThrow();
  }

  private String authorized() throws IOException, InterruptedException {
    return sentBack().text("code");
  }

  private Arguments sentBack() throws IOException, InterruptedException {
    var page = URI.create("%s?client_id=%s&team=T0NEW&state=s-1&scope=chat:write,commands&redirect_uri=%s"
        .formatted(twin.authorizeUrl(), twin.clientId(), BACK));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(302);
      var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
      var query = Arguments.ofForm(location.getQuery());
      assertThat(query.text("state")).isEqualTo("s-1");
      return query;
    }
  }

  private JsonNode access(String code, String secret) {
    var arguments = new HashMap<String, Object>(Map.of("code", code, "redirect_uri", BACK));
    arguments.putAll(Map.of("client_id", twin.clientId(), "client_secret", secret));
    return Json.parsed(app.send("oauth.v2.access", "", arguments).body()).orElseThrow();
  }
}
