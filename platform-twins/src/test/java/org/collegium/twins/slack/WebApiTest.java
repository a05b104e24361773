package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the Web API answers and refuses. */
class WebApiTest {

  private static final String METADATA = "{\"event_type\":\"letter\",\"event_payload\":{\"key\":\"k-1\"}}";

  private final SlackTwin twin = SlackTwin.open();
  private final RawApp app = new RawApp(twin);
  private final SlackPerson grace = twin.person("Grace Hopper", "grace@example.org", "America/New_York");
  private final String channel = twin.channel("cohort");

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void aWrongTokenIsRefusedAndSoIsOneOfTheWrongKind() {
    assertThat(error("auth.test", "xoxb-wrong")).isEqualTo("invalid_auth");
    assertThat(error("auth.test", "")).isEqualTo("not_authed");
    assertThat(error("apps.connections.open", twin.botToken())).isEqualTo("not_allowed_token_type");
    assertThat(error("chat.postMessage", twin.appToken())).isEqualTo("not_allowed_token_type");
    assertThat(error("chat.shout", twin.botToken())).isEqualTo("unknown_method");
  }

  @Test
  void bothKindsOfTokenMayAskWhoTheyAre() {
    var bot = Json.parsed(app.send("auth.test", twin.botToken(), Map.of()).body()).orElseThrow();
    var ofTheApp = Json.parsed(app.send("auth.test", twin.appToken(), Map.of()).body()).orElseThrow();

    assertThat(bot.path("user_id").asText()).isEqualTo(twin.botUserId());
    assertThat(ofTheApp.path("app_id").asText()).isEqualTo(twin.appId());
    assertThat(ofTheApp.has("user_id")).isFalse();
  }

  @Test
  void aMissingScopeIsNamedInTheBodyAndInTheHeaders() {
    twin.grant("users:read");

    var answer = app.send("chat.postMessage", twin.botToken(), Map.of("channel", channel, "text", "Hello"));

    var body = Json.parsed(answer.body()).orElseThrow();
    assertThat(body.path("error").asText()).isEqualTo("missing_scope");
    assertThat(body.path("needed").asText()).isEqualTo("chat:write");
    assertThat(body.path("provided").asText()).isEqualTo("users:read");
    assertThat(answer.headers().firstValue("X-OAuth-Scopes")).contains("users:read");
    assertThat(answer.headers().firstValue("X-Accepted-OAuth-Scopes")).contains("chat:write");
    assertThat(app.call("users.info", Map.of("user", grace.id())).path("user").path("profile").has("email")).isFalse();
  }

  @Test
  void whereTheBotIsNotItDoesNotPostUnlessItMayPostInPublic() {
    var elsewhere = twin.channelWithoutBot("elsewhere");

    assertThat(post(elsewhere, "Hello").path("error").asText()).isEqualTo("not_in_channel");
    assertThat(post("C0NOWHERE", "Hello").path("error").asText()).isEqualTo("channel_not_found");
    assertThat(post(channel, "").path("error").asText()).isEqualTo("no_text");

    twin.grant("chat:write", "chat:write.public");
    assertThat(post(elsewhere, "Hello").path("ok").asBoolean()).isTrue();
  }

  @Test
  void textIsCutAt40000WithAWarning() {
    var answer = post(channel, "x".repeat(45_000));

    assertThat(answer.path("warning").asText()).isEqualTo("message_truncated");
    assertThat(twin.messagesIn(channel).getFirst().fallback()).hasSize(40_000);
  }

  @Test
  void blocksThatHoldTooMuchInAllAreRefusedAndSoAreMalformedOnes() {
    var section = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}".formatted("x".repeat(2_700));

    assertThat(blocks("[%s]".formatted(String.join(",", Collections.nCopies(4, section))))).isEmpty();
    assertThat(blocks("[%s]".formatted(String.join(",", Collections.nCopies(5, section)))))
        .isEqualTo("msg_blocks_too_long");
    assertThat(blocks("not JSON")).isEqualTo("invalid_blocks_format");
    assertThat(blocks("[{\"type\":\"carpet\"}]")).isEqualTo("invalid_blocks");
  }

  @Test
  void repliesAreInTheirThreadAndNotInTheHistory() {
    var ts = post(channel, "Question").path("ts").asText();
    app.call("chat.postMessage", Map.of("channel", channel, "text", "Answer", "thread_ts", ts));

    assertThat(texts(history(Map.of("channel", channel)))).containsExactly("Question");
    assertThat(texts(app.call("conversations.replies", Map.of("channel", channel, "ts", ts)).path("messages")))
        .containsExactly("Question", "Answer");
  }

  @Test
  void aReplyThatIsBroadcastStandsInTheChannelToo() {
    var ts = post(channel, "Question").path("ts").asText();
    var reply = app.call("chat.postMessage",
        Map.of("channel", channel, "text", "Answer", "thread_ts", ts, "reply_broadcast", "true")).path("message");

    assertThat(reply.path("thread_ts").asText()).isEqualTo(ts);
    assertThat(texts(history(Map.of("channel", channel)))).containsExactly("Answer", "Question");
    assertThat(history(Map.of("channel", channel)).path(0).path("subtype").asText()).isEqualTo("thread_broadcast");
    assertThat(texts(app.call("conversations.replies", Map.of("channel", channel, "ts", ts)).path("messages")))
        .containsExactly("Question", "Answer");
  }

  @Test
  void nobodyRepliesToWhatIsGone() {
    var ts = post(channel, "Question").path("ts").asText();
    app.call("chat.delete", Map.of("channel", channel, "ts", ts));

    var reply = app.call("chat.postMessage", Map.of("channel", channel, "text", "Answer", "thread_ts", ts));

    assertThat(reply.path("error").asText()).isEqualTo("thread_not_found");
    assertThat(app.call("conversations.replies", Map.of("channel", channel, "ts", ts)).path("error").asText())
        .isEqualTo("thread_not_found");
    assertThat(twin.messagesIn(channel)).isEmpty();
  }

  @Test
  void metadataIsReadBackOnlyByThoseWhoAskForIt() {
    var posted = app.callWithJson("chat.postMessage", Json.parsed("""
        {"channel":"%s","text":"Hello","metadata":%s}""".formatted(channel, METADATA)).orElseThrow());

    assertThat(posted.path("message").path("metadata").path("event_type").asText()).isEqualTo("letter");
    assertThat(history(Map.of("channel", channel)).findValues("metadata")).isEmpty();
    assertThat(history(Map.of("channel", channel, "include_all_metadata", "true")).findValue("key").asText())
        .isEqualTo("k-1");
  }

  @Test
  void historyIsReadByPagesNewestFirstAndBetweenTwoMoments() {
    var posted = IntStream.range(0, 5).mapToObj(n -> post(channel, "n" + n).path("ts").asText()).toList();

    var first = app.call("conversations.history", Map.of("channel", channel, "limit", 2));
    var second = app.call("conversations.history", Map.of("channel", channel, "limit", 2, "cursor",
        first.path("response_metadata").path("next_cursor").asText()));

    assertThat(texts(first.path("messages"))).containsExactly("n4", "n3");
    assertThat(first.path("has_more").asBoolean()).isTrue();
    assertThat(texts(second.path("messages"))).containsExactly("n2", "n1");
    assertThat(texts(history(Map.of("channel", channel, "oldest", posted.get(1), "latest", posted.get(3)))))
        .containsExactly("n2");
    assertThat(texts(history(Map.of("channel", channel, "oldest", posted.get(1), "latest", posted.get(3), "inclusive",
        "true")))).containsExactly("n3", "n2", "n1");
  }

  @Test
  void anEphemeralMessageIsInNoHistoryAndOnlyForMembers() {
    assertThat(ephemeral(grace.id()).path("error").asText()).isEqualTo("user_not_in_channel");
    var hers = twin.channel("hers", grace);
    assertThat(app.call("chat.postEphemeral", Map.of("channel", hers, "user", grace.id(), "text", "Only you"))
        .path("ok").asBoolean()).isTrue();

    assertThat(history(Map.of("channel", hers))).isEmpty();
    assertThat(grace.ephemerals()).hasSize(1);
  }

  @Test
  void aMessageIsChangedWithWhatIsGivenAndThenDeleted() {
    var ts = app.call("chat.postMessage", Map.of("channel", channel, "text", "Hello", "metadata", METADATA))
        .path("ts").asText();

    app.call("chat.update", Map.of("channel", channel, "ts", ts, "text", "Goodbye"));
    var changed = twin.messagesIn(channel).getFirst();
    assertThat(changed.text()).isEqualTo("Goodbye");
    assertThat(changed.metadata().path("event_type").asText()).isEqualTo("letter");
    assertThat(changed.json().has("edited")).isTrue();

    assertThat(app.call("chat.delete", Map.of("channel", channel, "ts", ts)).path("ok").asBoolean()).isTrue();
    assertThat(app.call("chat.update", Map.of("channel", channel, "ts", ts, "text", "?")).path("error").asText())
        .isEqualTo("message_not_found");
    assertThat(twin.messagesIn(channel)).isEmpty();
  }

  @Test
  void oneMemberMakesADirectMessageTwoAGroupAndNobodyNothing() {
    var ada = twin.person("Ada Lovelace", "ada@example.org", "Europe/London");

    var direct = open(grace.id());
    var group = open(grace.id() + "," + ada.id());

    assertThat(direct.path("channel").path("id").asText()).startsWith("D");
    assertThat(open(grace.id()).path("already_open").asBoolean()).isTrue();
    assertThat(group.path("channel").path("id").asText()).startsWith("C");
    assertThat(open("U0NOBODY").path("error").asText()).isEqualTo("user_not_found");
  }

  @Test
  void aDeactivatedMemberIsStillPostedToButNoConversationIsOpened() {
    twin.deactivate(grace);

    assertThat(open(grace.id()).path("error").asText()).isEqualTo("user_disabled");
    assertThat(post(grace.id(), "Hello").path("ok").asBoolean()).isTrue();
    assertThat(app.call("users.lookupByEmail", Map.of("email", grace.email())).path("error").asText())
        .isEqualTo("users_not_found");
    assertThat(app.call("users.info", Map.of("user", grace.id())).path("user").path("deleted").asBoolean()).isTrue();
    assertThatThrownBy(() -> grace.says("", "Hello")).hasMessageContaining("deactivated");
  }

  @Test
  void peopleHaveZonesAndLocalesAndAreFoundByEmail() {
    var found = app.call("users.lookupByEmail", Map.of("email", "grace@example.org", "include_locale", "true"))
        .path("user");
    assertThat(found.path("tz").asText()).isEqualTo("America/New_York");
    assertThat(found.has("locale")).isFalse();

    twin.grant("users:read");
    grace.speaks("fr-FR");
    assertThat(app.call("users.info", Map.of("user", grace.id())).path("user").has("locale")).isFalse();
    var user = app.call("users.info", Map.of("user", grace.id(), "include_locale", "true")).path("user");

    assertThat(user.path("id").asText()).isEqualTo(grace.id());
    assertThat(user.path("tz").asText()).isEqualTo("America/New_York");
    assertThat(user.path("tz_offset").asInt()).isIn(-18_000, -14_400);
    assertThat(user.path("locale").asText()).isEqualTo("fr-FR");
    assertThat(app.call("users.list", Map.of("limit", 1)).path("response_metadata").path("next_cursor").asText())
        .isNotEmpty();
  }

  @Test
  void moodsComeInTheOrderTheyWereToldAndPass() {
    twin.moods().fail("chat.postMessage", "fatal_error", 1);
    twin.moods().rateLimit("chat.postMessage", Duration.ofSeconds(7), 1);
    twin.moods().status("*", 503, 1);

    assertThat(post(channel, "one").path("error").asText()).isEqualTo("fatal_error");
    var limited = app.send("chat.postMessage", twin.botToken(), Map.of("channel", channel, "text", "two"));
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(app.send("chat.postMessage", twin.botToken(), Map.of("channel", channel, "text", "three")).statusCode())
        .isEqualTo(503);
    assertThat(post(channel, "four").path("ok").asBoolean()).isTrue();
    assertThat(twin.calls("chat.postMessage")).extracting(Call::error)
        .containsExactly("fatal_error", "ratelimited", "http_503", "");
    assertThat(twin.calls().toString()).contains("four");
    twin.forgetCalls();
    assertThat(twin.calls()).isEmpty();
  }

  @Test
  void aConnectionMayBeCutBeforeOrAfterTheWorkIsDone() {
    twin.moods().cutBefore("chat.postMessage", 1);
    twin.moods().acceptThenCut("chat.postMessage", 1);

    assertThatThrownBy(() -> post(channel, "never")).isInstanceOf(UncheckedIOException.class);
    assertThat(twin.messagesIn(channel)).isEmpty();
    assertThatThrownBy(() -> post(channel, "unknown")).isInstanceOf(UncheckedIOException.class);
    twin.moods().acceptThenStatus("chat.postMessage", 502, 1);
    assertThat(app.send("chat.postMessage", twin.botToken(), Map.of("channel", channel, "text", "taken")).statusCode())
        .isEqualTo(502);
    assertThat(twin.messagesIn(channel)).extracting(Message::text).containsExactly("unknown", "taken");
    assertThat(twin.moods().shown()).containsEntry("AnswersAfter", 1).hasSize(3);
  }

  @Test
  void channelsTellWhoIsInThem() {
    var hers = twin.channel("hers", grace);

    var members = app.call("conversations.members", Map.of("channel", hers)).path("members");

    assertThat(Json.each(members).map(JsonNode::asText)).containsExactly(twin.botUserId(), grace.id());
    assertThat(app.call("conversations.info", Map.of("channel", channel)).path("channel").path("is_member").asBoolean())
        .isTrue();
    assertThat(app.call("conversations.list", Map.of()).path("channels").findValuesAsText("name"))
        .containsExactly("cohort", "hers");
  }

  @Test
  void anEmojiIsPutOnceAndMustBeOne() {
    var ts = post(channel, "Hello").path("ts").asText();

    assertThat(react(ts, "eyes")).isEqualTo("");
    assertThat(react(ts, "eyes")).isEqualTo("already_reacted");
    assertThat(react(ts, "no_such_face")).isEqualTo("invalid_name");
    assertThat(react("1.000000", "eyes")).isEqualTo("message_not_found");
  }

  private String blocks(String blocks) {
    return app.call("chat.postMessage", Map.of("channel", channel, "blocks", blocks)).path("error").asText();
  }

  private String react(String ts, String emoji) {
    return app.call("reactions.add", Map.of("channel", channel, "timestamp", ts, "name", emoji)).path("error").asText();
  }

  private String error(String method, String token) {
    return Json.parsed(app.send(method, token, Map.of()).body()).orElseThrow().path("error").asText();
  }

  private JsonNode post(String where, String text) {
    return app.call("chat.postMessage", Map.of("channel", where, "text", text));
  }

  private JsonNode open(String users) {
    return app.call("conversations.open", Map.of("users", users));
  }

  private JsonNode ephemeral(String user) {
    return app.call("chat.postEphemeral", Map.of("channel", channel, "user", user, "text", "Only you"));
  }

  private JsonNode history(Map<String, Object> arguments) {
    return app.call("conversations.history", arguments).path("messages");
  }

  private static Stream<String> texts(JsonNode messages) {
    return Json.each(messages).map(message -> message.path("text").asText());
  }
}
