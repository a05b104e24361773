package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final FrontRange scene = new FrontRange();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aMessageIsKeptReadChangedAndDeleted() {
    var id = posted("{\"content\":\"Hello\"}").body().path("id").asText();
    assertThat(message("GET", id, "").body().path("content").asText()).isEqualTo("Hello");

    message("PATCH", id, "{\"content\":\"Good day\"}");
    assertThat(scene.discord.messagesIn(scene.cohort)).extracting(DiscordMessage::content).containsExactly("Good day");
    assertThat(message("GET", id, "").body().path("edited_timestamp").isTextual()).isTrue();

    assertThat(message("DELETE", id, "").status()).isEqualTo(204);
    assertThat(message("GET", id, "").code()).isEqualTo(10008);
  }

  @Test
  void aHistoryIsReadNewestFirstBeforeAfterAndAroundAMessage() {
    var ids = IntStream.range(0, 5)
        .mapToObj(number -> posted("{\"content\":\"%d\"}".formatted(number)).body().path("id").asText()).toList();

    assertThat(history("?limit=2")).isEqualTo("4 3");
    assertThat(history("?before=" + ids.get(2))).isEqualTo("1 0");
    assertThat(history("?limit=1&after=" + ids.get(2))).isEqualTo("3");
    assertThat(history("?limit=3&around=" + ids.get(2))).isEqualTo("3 2 1");
    assertThat(scene.bot.get("channels/%s/messages?limit=101".formatted(scene.cohort)).code()).isEqualTo(50035);
  }

  @Test
  void aNonceReturnsTheFirstMessageForAFewMinutesEvenWhenItIsDeleted() {
    var letter = "{\"content\":\"%s\",\"nonce\":\"letter-1\",\"enforce_nonce\":true}";
    var first = posted(letter.formatted("One")).body();

    assertThat(posted(letter.formatted("Two")).body().path("id")).isEqualTo(first.path("id"));
    message("DELETE", first.path("id").asText(), "");
    assertThat(posted(letter.formatted("Three")).body().path("id")).isEqualTo(first.path("id"));
    assertThat(scene.discord.messagesIn(scene.cohort)).isEmpty();

    scene.later(Duration.ofMinutes(6));
    assertThat(posted(letter.formatted("Four")).body().path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void withoutEnforcementTheSameNonceMakesTwoMessages() {
    posted("{\"content\":\"One\",\"nonce\":\"n\"}");
    posted("{\"content\":\"One\",\"nonce\":\"n\"}");

    assertThat(scene.discord.messagesIn(scene.cohort)).hasSize(2);
  }

  @Test
  void aFileTravelsWithItsMessage() {
    var posted = scene.bot.upload("channels/%s/messages".formatted(scene.cohort),
        "{\"content\":\"The list\",\"attachments\":[{\"id\":0,\"description\":\"Who is in\"}]}", "list.csv",
        "Ada,Grace");

    var attachment = posted.body().path("attachments").path(0);
    assertThat(attachment.path("description").asText()).isEqualTo("Who is in");
    assertThat(scene.discord.file(attachment.path("id").asText()))
        .hasValueSatisfying(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("Ada,Grace"));
  }

  @Test
  void aComponentThatShowsAFileByNameIsToldOfByItsAddress() {
    var posted = scene.bot.upload("channels/%s/messages".formatted(scene.cohort), """
        {"flags": 32768, "components": [{"type": 13, "file": {"url": "attachment://note.txt"}}]}
        """, "note.txt", "words");

    assertThat(posted.body().path("components").path(0).path("file").path("url").asText())
        .isEqualTo(posted.body().path("attachments").path(0).path("url").asText()).startsWith("http");
  }

  @Test
  void onlyOnesOwnMessagesCanBeChangedAndOthersInADirectMessageNotDeleted() {
    scene.ada.says("", "Hello bot");
    var hers = scene.discord.messagesTo(scene.ada).getFirst();
    var path = "channels/%s/messages/%s".formatted(hers.channelId(), hers.id());

    assertThat(scene.bot.patch(path, "{\"content\":\"No\"}").code()).isEqualTo(50005);
    assertThat(scene.bot.delete(path).code()).isEqualTo(50003);
  }

  @Test
  void aDirectMessageIsRefusedByWhoeverClosedThemOrSharesNoGuild() {
    var dm = scene.dm(scene.ada);
    scene.ada.closesDms();
    assertThat(scene.posted(dm, "{\"content\":\"Hello\"}").code()).isEqualTo(50007);

    scene.ada.opensDms();
    assertThat(scene.posted(dm, "{\"content\":\"Hello\"}").status()).isEqualTo(200);

    scene.ada.leaves(scene.guild);
    assertThat(scene.posted(dm, "{\"content\":\"Hello\"}").code()).isEqualTo(50007);
  }

  @Test
  void whoIsPingedFollowsAllowedMentions() {
    var grace = scene.guild.member("Grace Hopper");
    var words = "<@%s> <@%s> @everyone".formatted(scene.ada.id(), grace.id());

    posted("{\"content\":\"%s\"}".formatted(words));
    posted("{\"content\":\"%s\",\"allowed_mentions\":{\"parse\":[]}}".formatted(words));
    posted("{\"content\":\"%s\",\"allowed_mentions\":{\"users\":[\"%s\"]}}".formatted(words, grace.id()));

    assertThat(scene.discord.messagesIn(scene.cohort)).extracting(message -> message.pinged().size())
        .containsExactly(3, 0, 1);
    assertThat(scene.discord.messagesIn(scene.cohort).getLast().pinged()).containsExactly(grace.id());
    assertThat(posted("{\"content\":\"Hi\",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\"%s\"]}}"
        .formatted(grace.id())).code()).isEqualTo(50035);
  }

  @Test
  void aReplyNamesItsMessageAndWakesItsAuthor() {
    scene.ada.says(scene.cohort, "When?");
    var question = scene.discord.messagesIn(scene.cohort).getFirst();

    posted("{\"content\":\"Soon\",\"message_reference\":{\"message_id\":\"%s\"}}".formatted(question.id()));

    var reply = scene.discord.messagesIn(scene.cohort).getLast();
    assertThat(reply.json().path("message_reference").path("message_id").asText()).isEqualTo(question.id());
    assertThat(reply.pinged()).containsExactly(scene.ada.id());
    assertThat(posted("{\"content\":\"Soon\",\"message_reference\":{\"message_id\":\"1\"}}").code()).isEqualTo(50035);
    scene.guild.deny(scene.cohort, "READ_MESSAGE_HISTORY");
    assertThat(posted("{\"content\":\"Soon\",\"message_reference\":{\"message_id\":\"%s\"}}".formatted(question.id()))
        .code()).isEqualTo(160002);
  }

  @Test
  void emojiAreAddedListedAndTakenAway() {
    var id = posted("{\"content\":\"Hello\"}").body().path("id").asText();
    scene.ada.reacts(scene.discord.messagesIn(scene.cohort).getFirst(), "👍");
    var thumb = "channels/%s/messages/%s/reactions/%%F0%%9F%%91%%8D".formatted(scene.cohort, id);

    assertThat(scene.bot.put(thumb + "/@me", "").status()).isEqualTo(204);
    assertThat(scene.bot.get(thumb).body()).hasSize(2);
    assertThat(message("GET", id, "").body().path("reactions").path(0).path("count").asInt()).isEqualTo(2);
    scene.bot.delete(thumb + "/@me");
    assertThat(scene.bot.get(thumb).body()).hasSize(1);
    assertThat(scene.bot.put("channels/%s/messages/%s/reactions/thumb/@me".formatted(scene.cohort, id), "").code())
        .isEqualTo(10014);
  }

  @Test
  void typingIsTakenNoteOf() {
    assertThat(scene.bot.post("channels/%s/typing".formatted(scene.cohort), "").status()).isEqualTo(204);
  }

  private RawBot.Answered posted(String json) {
    return scene.posted(scene.cohort, json);
  }

  private RawBot.Answered message(String method, String id, String json) {
    return scene.bot.send(method, "channels/%s/messages/%s".formatted(scene.cohort, id), json);
  }

  private String history(String query) {
    return String.join(" ", Json.each(scene.bot.get("channels/%s/messages".formatted(scene.cohort) + query).body())
        .map(message -> Json.text(message, "content")).toList());
  }
}
