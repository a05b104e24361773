package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuildsTest {

  private final FrontRange scene = new FrontRange();
  private final String members = "guilds/%s/members".formatted(scene.guild.id());

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void theBotReadsWhoAndWhereItIs() {
    assertThat(scene.bot.get("gateway").body().path("url").asText()).startsWith("ws://");
    assertThat(scene.bot.get("users/@me").body().path("bot").asBoolean()).isTrue();
    assertThat(scene.bot.get("users/" + scene.ada.id()).body().path("global_name").asText()).isEqualTo("Ada Lovelace");
    assertThat(scene.bot.get("users/5").code()).isEqualTo(10013);
    assertThat(scene.bot.get("applications/@me").body().path("id").asText()).isEqualTo(scene.discord.applicationId());
    assertThat(scene.bot.get("oauth2/applications/@me").status()).isEqualTo(200);
    assertThat(scene.bot.get("users/@me/guilds").body()).hasSize(1);
    var guild = scene.bot.get("guilds/%s?with_counts=true".formatted(scene.guild.id())).body();
    assertThat(guild.path("approximate_member_count").asInt()).isEqualTo(2);
    assertThat(scene.bot.get("guilds/%s/channels".formatted(scene.guild.id())).body()).hasSize(1);
    assertThat(scene.bot.get("channels/" + scene.cohort).body().path("name").asText()).isEqualTo("cohort");
  }

  @Test
  void withoutTheRightTokenNothingIsAnsweredAndUnknownRoutesAreRemembered() {
    assertThat(scene.bot.send("GET", "users/@me", Map.of("Authorization", "Bot wrong"), BodyPublishers.noBody())
        .status()).isEqualTo(401);
    assertThat(scene.discord.unknownRoutes()).isEmpty();

    assertThat(scene.bot.get("no/such/thing").status()).isEqualTo(404);
    assertThat(scene.discord.unknownRoutes()).containsExactly("GET /no/such/thing");
  }

  @Test
  void membersAreListedOnlyWithTheIntentAndFoundAndSearchedAlways() {
    assertThat(scene.bot.get(members + "?limit=10").code()).isEqualTo(50001);
    scene.discord.enablePrivileged("GUILD_MEMBERS");
    assertThat(scene.bot.get(members + "?limit=10").body()).hasSize(2);
    assertThat(scene.bot.get(members + "?limit=10&after=" + scene.ada.id()).body()).isEmpty();

    assertThat(scene.bot.get(members + "/search?query=ada&limit=5").body()).hasSize(1);
    assertThat(scene.bot.get(members + "/search?query=linus").body()).isEmpty();
    assertThat(scene.bot.get(members + "/" + scene.ada.id()).body().path("user").path("id").asText())
        .isEqualTo(scene.ada.id());
    scene.ada.leaves(scene.guild);
    assertThat(scene.bot.get(members + "/" + scene.ada.id()).code()).isEqualTo(10007);
    assertThatThrownBy(() -> scene.ada.says(scene.cohort, "Hello")).hasMessageContaining("does not see the channel");
    scene.guild.admit(scene.ada);
    assertThat(scene.bot.get(members + "/" + scene.ada.id()).status()).isEqualTo(200);
  }

  @Test
  void oneUserIsInTwoGuilds() {
    var other = scene.discord.guild("Other Range");

    other.admit(scene.ada);

    assertThat(scene.bot.get("guilds/%s/members/%s".formatted(other.id(), scene.ada.id())).status()).isEqualTo(200);
  }

  @Test
  void rolesBelowTheBotsOwnAreGivenAndTaken() {
    var role = scene.guild.role("Leaders");
    var path = members + "/%s/roles/%s".formatted(scene.ada.id(), role);

    assertThat(scene.bot.put(path, "").status()).isEqualTo(204);
    assertThat(scene.guild.member(scene.ada).path("roles").path(0).asText()).isEqualTo(role);
    assertThat(scene.bot.delete(path).status()).isEqualTo(204);
    assertThat(scene.guild.member(scene.ada).path("roles")).isEmpty();
    scene.guild.give(scene.ada, role);
    scene.guild.take(scene.ada, role);
    assertThat(scene.guild.member(scene.ada).path("roles")).isEmpty();

    var roles = scene.bot.get("guilds/%s/roles".formatted(scene.guild.id())).body();
    assertThat(roles).hasSize(3);
    assertThat(scene.bot.put(members + "/%s/roles/%s".formatted(scene.ada.id(), scene.guild.id()), "").code())
        .isEqualTo(50013);
    assertThat(scene.bot.put(members + "/%s/roles/5".formatted(scene.ada.id()), "").code()).isEqualTo(10011);
    scene.guild.revoke("MANAGE_ROLES");
    assertThat(scene.bot.put(path, "").code()).isEqualTo(50013);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      SEND_MESSAGES         | messages | {"content":"a"}
      EMBED_LINKS           | messages | {"embeds":[{"title":"a"}]}
      CREATE_PUBLIC_THREADS | threads  | {"name":"a","type":11}
      """)
  void whatIsDeniedIsAMissingPermissionUntilItIsAllowedAgain(String permission, String what, String json) {
    var path = "channels/%s/%s".formatted(scene.cohort, what);

    scene.guild.deny(scene.cohort, permission);
    assertThat(scene.bot.post(path, json).code()).isEqualTo(50013);

    scene.guild.allow(scene.cohort, permission);
    assertThat(scene.bot.post(path, json).status()).isLessThan(300);
  }

  @Test
  void aHiddenChannelIsSeenByThoseAloneWhoAreAllowedTo() {
    scene.guild.hide(scene.cohort);
    assertThat(scene.bot.get("channels/" + scene.cohort).code()).isEqualTo(50001);

    scene.guild.allow(scene.cohort, "VIEW_CHANNEL");
    var seen = scene.bot.get("channels/" + scene.cohort).body();
    assertThat(seen.path("permission_overwrites")).anySatisfy(overwrite -> {
      assertThat(overwrite.path("id").asText()).isEqualTo(scene.guild.id());
      assertThat(overwrite.path("type").asInt()).isZero();
      assertThat(overwrite.path("deny").asText()).isEqualTo("1024");
    });

    scene.guild.show(scene.cohort);
    assertThat(scene.bot.get("channels/" + scene.cohort).body().toString()).doesNotContain("\"deny\":\"1024\"");
  }

  @Test
  void aChannelThatIsNotSeenIsMissingAccessAndSaysNothing() {
    var gateway = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    scene.guild.deny(scene.cohort, "VIEW_CHANNEL");

    assertThat(scene.bot.get("channels/" + scene.cohort).code()).isEqualTo(50001);
    scene.ada.says(scene.cohort, "Hello");
    assertThat(gateway.hasHeardNo("MESSAGE_CREATE")).isTrue();

    scene.guild.allow(scene.cohort, "VIEW_CHANNEL");
    scene.guild.deny(scene.cohort, "READ_MESSAGE_HISTORY");
    assertThat(scene.bot.get("channels/%s/messages".formatted(scene.cohort)).code()).isEqualTo(50013);
    scene.guild.deny(scene.cohort, "ATTACH_FILES");
    assertThat(scene.bot.upload("channels/%s/messages".formatted(scene.cohort), "{}", "a.txt", "a").code())
        .isEqualTo(50013);
  }

  @Test
  void channelsAreRenamedAndDeletedByTheirAdministrators() {
    var gateway = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);

    scene.guild.rename(scene.cohort, "leaders");
    assertThat(gateway.next("CHANNEL_UPDATE").path("name").asText()).isEqualTo("leaders");
    assertThat(scene.bot.patch("channels/" + scene.cohort, "{\"name\":\"mine\"}").code()).isEqualTo(50013);
    scene.guild.grant("MANAGE_CHANNELS");
    assertThat(scene.bot.patch("channels/" + scene.cohort, "{\"name\":\"mine\"}").body().path("name").asText())
        .isEqualTo("mine");

    scene.guild.delete(scene.cohort);
    gateway.next("CHANNEL_DELETE");
    assertThat(scene.bot.get("channels/" + scene.cohort).code()).isEqualTo(10003);
  }
}
