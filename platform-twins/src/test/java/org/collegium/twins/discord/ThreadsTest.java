package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  private final FrontRange scene = new FrontRange();
  private final String forum = scene.guild.forum("cases");

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aThreadBeginsFromAMessageAndHasItsId() {
    var message = scene.posted(scene.cohort, "{\"content\":\"A case\"}").body().path("id").asText();
    var path = "channels/%s/messages/%s/threads".formatted(scene.cohort, message);

    assertThat(scene.bot.post(path, "{\"name\":\"About it\"}").body().path("id").asText()).isEqualTo(message);

    assertThat(scene.bot.post(path, "{\"name\":\"About it\"}").code()).isEqualTo(160004);
    assertThat(scene.guild.threads(scene.cohort)).hasSize(1);
    scene.posted(message, "{\"content\":\"First thought\"}");
    assertThat(scene.discord.messagesIn(message).getLast().content()).isEqualTo("First thought");
  }

  @Test
  void withoutAMessageAThreadIsPrivateUnlessTheTypeSaysOtherwise() {
    assertThat(begun("{\"name\":\"Ours\"}").body().path("type").asInt()).isEqualTo(12);
    assertThat(begun("{\"name\":\"All\",\"type\":11}").body().path("type").asInt()).isEqualTo(11);
    assertThat(begun("{\"name\":\"\"}").code()).isEqualTo(50035);
    assertThat(begun("{\"name\":\"a\",\"auto_archive_duration\":61}").code()).isEqualTo(50035);
    assertThat(begun("{\"name\":\"a\",\"type\":0}").code()).isEqualTo(50035);
    assertThat(scene.discord.messagesIn(scene.cohort).getLast().json().path("type").asInt())
        .as("the channel is told of the public one").isEqualTo(18);
  }

  @Test
  void aForumPostIsAThreadWhoseFirstMessageHasItsId() {
    var post = posted("A dilemma").body();

    assertThat(post.path("message").path("id")).isEqualTo(post.path("id"));
    assertThat(scene.discord.messagesIn(post.path("id").asText())).extracting(DiscordMessage::content)
        .containsExactly("A dilemma");
    assertThat(scene.bot.post("channels/%s/threads".formatted(forum), "{\"name\":\"Empty\"}").code()).isEqualTo(50035);
    assertThat(scene.posted(forum, "{\"content\":\"No\"}").code()).isEqualTo(50008);
  }

  @Test
  void postingOpensAnArchivedThreadUnlessItIsLocked() {
    var thread = posted("A dilemma").body().path("id").asText();
    scene.guild.archive(thread);
    assertThat(scene.bot.patch("channels/%s/messages/%s".formatted(thread, thread), "{\"content\":\"Other\"}").code())
        .as("nothing is changed meanwhile").isEqualTo(50083);

    assertThat(scene.posted(thread, "{\"content\":\"Again\"}").status()).isEqualTo(200);
    assertThat(isArchived()).isFalse();

    scene.guild.lock(thread);
    assertThat(scene.posted(thread, "{\"content\":\"Again\"}").code()).isEqualTo(50083);
    assertThat(scene.bot.patch("channels/" + thread, "{\"archived\":false,\"locked\":false}").status()).isEqualTo(200);
    assertThat(scene.posted(thread, "{\"content\":\"Again\"}").status()).isEqualTo(200);
  }

  @Test
  void whoMayNotModerateOpensWhatIsNotLockedOnly() {
    var thread = posted("A dilemma").body().path("id").asText();
    scene.guild.deny(forum, "MANAGE_THREADS");

    scene.guild.archive(thread);
    assertThat(scene.bot.patch("channels/" + thread, "{\"name\":\"Other\"}").code()).isEqualTo(50083);
    assertThat(scene.bot.patch("channels/" + thread, "{\"archived\":false}").status()).isEqualTo(200);
    scene.guild.lock(thread);
    assertThat(scene.bot.patch("channels/" + thread, "{\"archived\":false}").code()).isEqualTo(50013);
    scene.guild.allow(forum, "MANAGE_THREADS");
    assertThat(scene.bot.patch("channels/" + thread, "{\"archived\":false,\"locked\":true}").status()).isEqualTo(200);
    scene.guild.deny(forum, "MANAGE_THREADS");
    assertThat(scene.posted(thread, "{\"content\":\"Again\"}").code()).isEqualTo(160005);
  }

  @Test
  void archivedThreadsAreListedLatestFirstAndActiveOnesApart() {
    for (var name : new String[] {"one", "two", "three"}) {
      scene.guild.archive(posted(name).body().path("id").asText());
      scene.later(Duration.ofMinutes(1));
    }
    posted("four");
    var path = "channels/%s/threads/archived/public".formatted(forum);

    var first = scene.bot.get(path + "?limit=2").body();
    assertThat(first.path("threads").path(0).path("name").asText()).isEqualTo("three");
    assertThat(first.path("has_more").asBoolean()).isTrue();
    var before = first.path("threads").path(1).path("thread_metadata").path("archive_timestamp").asText();
    var second = scene.bot.get(path + "?before=" + before.replace("+", "%2B")).body();
    assertThat(second.path("threads")).hasSize(1);
    assertThat(second.path("has_more").asBoolean()).isFalse();
    assertThat(scene.bot.get("guilds/%s/threads/active".formatted(scene.guild.id())).body().path("threads"))
        .hasSize(1);
  }

  @Test
  void membersComeAndGo() {
    var thread = posted("A dilemma").body().path("id").asText();
    var members = "channels/%s/thread-members".formatted(thread);

    assertThat(scene.bot.put(members + "/" + scene.ada.id(), "").status()).isEqualTo(204);
    assertThat(scene.bot.get(members + "?with_member=true").body()).hasSize(2);
    assertThat(scene.bot.get(members + "/" + scene.ada.id()).status()).isEqualTo(200);
    assertThat(scene.bot.delete(members + "/" + scene.ada.id()).status()).isEqualTo(204);
    assertThat(scene.bot.get(members + "/" + scene.ada.id()).code()).isEqualTo(10007);
    assertThat(scene.bot.delete(members + "/@me").status()).isEqualTo(204);
    assertThat(scene.bot.put(members + "/@me", "").status()).isEqualTo(204);
    assertThat(scene.bot.put(members + "/5", "").code()).isEqualTo(10013);
  }

  @Test
  void aThreadThatIsDeletedIsUnknownAndGoesWithItsChannel() {
    var thread = posted("A dilemma").body().path("id").asText();
    assertThat(scene.bot.delete("channels/" + thread).status()).isEqualTo(200);
    assertThat(scene.posted(thread, "{\"content\":\"Again\"}").code()).isEqualTo(10003);

    var other = posted("Another").body().path("id").asText();
    scene.guild.delete(forum);
    assertThat(scene.bot.get("channels/" + other).code()).isEqualTo(10003);
  }

  private RawBot.Answered begun(String json) {
    return scene.bot.post("channels/%s/threads".formatted(scene.cohort), json);
  }

  private RawBot.Answered posted(String words) {
    return scene.bot.post("channels/%s/threads".formatted(forum),
        "{\"name\":\"%1$s\",\"message\":{\"content\":\"%1$s\"}}".formatted(words));
  }

  private boolean isArchived() {
    return scene.guild.threads(forum).getFirst().path("thread_metadata").path("archived").asBoolean();
  }
}
