package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private final FrontRange scene = new FrontRange();
  private final Gateway gateway = scene.discord.gateway();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void helloTellsTheIntervalAndHeartbeatsAreAcknowledgedUntilItFallsSilent() {
    gateway.heartbeat(Duration.ofSeconds(5));
    var connection = scene.bot.connect();

    assertThat(connection.nextOp(10).path("d").path("heartbeat_interval").asInt()).isEqualTo(5_000);
    assertThat(connection.hasHeardNo("READY")).isTrue();

    gateway.silent(true);
    connection.send("{\"op\":1,\"d\":null}");
    gateway.silent(false);
    connection.send("{\"op\":1,\"d\":null}");
    connection.nextOp(11);
  }

  @Test
  void readyNamesGuildsThatThenComeWhole() {
    var connection = scene.bot.connect();
    connection.identify(scene.discord.botToken(), RawBot.GUILDS_AND_MESSAGES);

    var ready = connection.next("READY");
    assertThat(ready.path("guilds").path(0).path("id").asText()).isEqualTo(scene.guild.id());
    assertThat(ready.path("resume_gateway_url").asText()).isEqualTo(scene.discord.gatewayUrl().toString());
    assertThat(connection.next("GUILD_CREATE").path("members")).as("the bot only").hasSize(1);
    assertThat(gateway.intents()).contains(RawBot.GUILDS_AND_MESSAGES);
    assertThat(gateway.connections()).isEqualTo(1);
  }

  @Test
  void whoIsNotWhoTheySayOrAsksForTooMuchIsClosed() {
    assertThat(closeOf("wrong", Intents.GUILDS, 0, 1)).isEqualTo(4004);
    assertThat(closeOf(scene.discord.botToken(), Intents.GUILD_MEMBERS, 0, 1)).isEqualTo(4014);
    assertThat(closeOf(scene.discord.botToken(), 1 << 30, 0, 1)).isEqualTo(4013);
    assertThat(closeOf(scene.discord.botToken(), Intents.GUILDS, 1, 1)).isEqualTo(4010);
    gateway.refuseIdentify(4008, 1);
    assertThat(closeOf(scene.discord.botToken(), Intents.GUILDS, 0, 1)).isEqualTo(4008);
    gateway.sessionStarts(0);
    assertThat(closeOf(scene.discord.botToken(), Intents.GUILDS, 0, 1)).isEqualTo(4004);

    assertThat(gateway.identifies()).isEqualTo(6);
    assertThat(gateway.attempts()).hasSize(6);
    assertThat(scene.bot.get("gateway/bot").body().path("session_start_limit").path("remaining").asInt()).isZero();
  }

  private int closeOf(String token, int intents, int shard, int shards) {
    var connection = scene.bot.connect();
    connection.identify(token, intents, shard, shards);
    return connection.closeCode();
  }

  @Test
  void whatIsNoFrameOrUnknownOrTooEarlyOrTwiceIsClosed() {
    var garbage = scene.bot.connect();
    garbage.send("{");
    assertThat(garbage.closeCode()).isEqualTo(4002);

    var unknown = scene.bot.connect();
    unknown.send("{\"op\":99}");
    assertThat(unknown.closeCode()).isEqualTo(4001);

    var early = scene.bot.connect();
    early.send("{\"op\":8,\"d\":{}}");
    assertThat(early.closeCode()).isEqualTo(4003);

    var twice = scene.bot.identified(Intents.GUILDS);
    twice.identify(scene.discord.botToken(), Intents.GUILDS);
    assertThat(twice.closeCode()).isEqualTo(4005);
  }

  @Test
  void privilegedIntentsAreGivenOnceEnabled() {
    scene.discord.enablePrivileged("GUILD_MEMBERS", "MESSAGE_CONTENT");
    var connection = scene.bot.identified(Intents.GUILDS | Intents.GUILD_MEMBERS | Intents.GUILD_MESSAGES
        | Intents.MESSAGE_CONTENT);

    scene.guild.member("Grace Hopper");
    assertThat(connection.next("GUILD_MEMBER_ADD").path("user").path("global_name").asText()).isEqualTo("Grace Hopper");
    scene.ada.says(scene.cohort, "In plain words");
    assertThat(connection.next("MESSAGE_CREATE").path("content").asText()).isEqualTo("In plain words");

    connection.send("{\"op\":8,\"d\":{\"guild_id\":\"%s\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}}"
        .formatted(scene.guild.id()));
    var chunk = connection.next("GUILD_MEMBERS_CHUNK");
    assertThat(chunk.path("members")).hasSize(3);
    assertThat(chunk.path("nonce").asText()).isEqualTo("n");
  }

  @Test
  void withoutTheIntentMembersAreToldOnlyByIdAndTheirComingsNotAtAll() {
    var connection = scene.bot.identified(Intents.GUILDS);

    scene.guild.member("Grace Hopper");
    assertThat(connection.hasHeardNo("GUILD_MEMBER_ADD")).isTrue();
    connection.send("{\"op\":8,\"d\":{\"guild_id\":\"%s\",\"query\":\"\",\"limit\":0}}".formatted(scene.guild.id()));
    assertThat(connection.hasHeardNo("GUILD_MEMBERS_CHUNK")).isTrue();
    connection.send("{\"op\":8,\"d\":{\"guild_id\":\"%s\",\"user_ids\":[\"%s\",\"5\"]}}"
        .formatted(scene.guild.id(), scene.ada.id()));
    var chunk = connection.next("GUILD_MEMBERS_CHUNK");
    assertThat(chunk.path("members")).hasSize(1);
    assertThat(chunk.path("not_found").path(0).asText()).isEqualTo("5");
  }

  @Test
  void othersWordsInGuildsAreHiddenUnlessTheyNameTheBot() {
    var connection = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);

    scene.ada.says(scene.cohort, "Among us");
    assertThat(connection.next("MESSAGE_CREATE").path("content").asText()).isEmpty();
    scene.ada.mentions(scene.cohort, "help");
    assertThat(connection.next("MESSAGE_CREATE").path("content").asText()).endsWith("help");
    scene.ada.says("", "Between us");
    var direct = connection.next("MESSAGE_CREATE");
    assertThat(direct.path("content").asText()).isEqualTo("Between us");
    assertThat(direct.has("guild_id")).isFalse();

    var hers = scene.discord.messagesTo(scene.ada).getFirst();
    scene.ada.edits(hers, "Between you and me");
    assertThat(connection.next("MESSAGE_UPDATE").path("content").asText()).isEqualTo("Between you and me");
    scene.ada.deletes(hers);
    assertThat(connection.next("MESSAGE_DELETE").path("id").asText()).isEqualTo(hers.id());
  }

  @Test
  void anEventThatNobodyAskedForIsNotTold() {
    var connection = scene.bot.identified(Intents.GUILDS);

    scene.ada.says("", "Hello");

    assertThat(connection.hasHeardNo("MESSAGE_CREATE")).isTrue();
  }

  @Test
  void aDroppedConnectionIsResumedAndToldWhatItMissed() {
    var first = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    first.next("GUILD_CREATE");
    gateway.drop();
    first.closeCode();
    scene.ada.says("", "While you were away");

    var second = scene.bot.connect();
    second.resume(scene.discord.botToken(), first);

    assertThat(second.next("MESSAGE_CREATE").path("content").asText()).isEqualTo("While you were away");
    second.next("RESUMED");
    scene.ada.says("", "And now");
    assertThat(second.next("MESSAGE_CREATE").path("content").asText()).isEqualTo("And now");
    assertThat(gateway.resumes()).isEqualTo(1);
    assertThat(gateway.resumedAt()).containsExactly(scene.now());
  }

  @Test
  void theLastEventMayComeTwice() {
    gateway.replayDoubled(true);
    var first = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    first.next("GUILD_CREATE");
    first.cut();
    scene.ada.says("", "Once");

    var second = scene.bot.connect();
    second.resume(scene.discord.botToken(), first);

    var once = second.next("MESSAGE_CREATE");
    assertThat(second.next("MESSAGE_CREATE")).isEqualTo(once);
  }

  @Test
  void anInvalidSessionIsNotResumed() {
    var first = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    gateway.invalidate(true);
    assertThat(first.nextOp(9).path("d").asBoolean()).isTrue();
    gateway.reconnect();
    first.nextOp(7);
    gateway.invalidate(false);
    assertThat(first.nextOp(9).path("d").asBoolean()).isFalse();

    var second = scene.bot.connect();
    second.resume(scene.discord.botToken(), first);
    assertThat(second.nextOp(9).path("d").asBoolean()).isFalse();
  }

  @Test
  void aSessionThatSaidGoodbyeOrWasClosedForGoodIsOver() {
    var polite = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    polite.goodbye();
    polite.closeCode();
    var again = scene.bot.connect();
    again.resume(scene.discord.botToken(), polite);
    again.nextOp(9);

    var banned = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    gateway.close(4014);
    assertThat(banned.closeCode()).isEqualTo(4014);
    again = scene.bot.connect();
    again.resume(scene.discord.botToken(), banned);
    again.nextOp(9);
  }

  @Test
  void whoComesMayBeRefusedOrClosedBeforeAWord() {
    gateway.refuse(1);
    gateway.refuse(200, 1);
    assertThat(refusedWith()).isEqualTo(503);
    assertThat(refusedWith()).isEqualTo(200);

    gateway.acceptThenClose(1);
    assertThat(scene.bot.connect().closeCode()).isEqualTo(4000);
    scene.bot.identified(Intents.GUILDS);
    gateway.awaitReady();
  }

  private int refusedWith() {
    var fault = Assertions.catchThrowableOfType(CompletionException.class, scene.bot::connect);
    return ((WebSocketHandshakeException) fault.getCause()).getResponse().statusCode();
  }

  @Test
  void aCompressedStreamSaysTheSame() {
    var connection = scene.bot.connect("?v=10&encoding=json&compress=zlib-stream");
    connection.identify(scene.discord.botToken(), RawBot.GUILDS_AND_MESSAGES);

    connection.next("READY");
    scene.ada.says("", "Small");
    assertThat(connection.next("MESSAGE_CREATE").path("content").asText()).isEqualTo("Small");
  }

  @Test
  void eachShardHearsOfItsGuildsAndTheFirstOfDirectMessages() {
    var other = scene.discord.guild("Other Range");
    var shards = new RawGateway[2];
    for (var number = 0; number < 2; number++) {
      shards[number] = scene.bot.connect();
      shards[number].identify(scene.discord.botToken(), RawBot.GUILDS_AND_MESSAGES, number, 2);
    }
    var owner = (int) Ids.shard(other.id(), 2);
    assertThat(Ids.shard(scene.guild.id(), 2)).as("guilds are spread").isNotEqualTo(owner);

    assertThat(shards[owner].next("GUILD_CREATE").path("id").asText()).isEqualTo(other.id());
    assertThat(shards[1 - owner].next("GUILD_CREATE").path("id").asText()).isEqualTo(scene.guild.id());
    scene.ada.says("", "To the first");
    assertThat(shards[1].hasHeardNo("MESSAGE_CREATE")).isTrue();
    shards[0].next("MESSAGE_CREATE");
  }

  @Test
  void aGuildThatIsLostFailsOrComesBackIsTold() {
    var connection = scene.bot.identified(Intents.GUILDS);
    connection.next("GUILD_CREATE");

    scene.guild.failForNow();
    assertThat(connection.next("GUILD_DELETE").path("unavailable").asBoolean()).isTrue();
    scene.guild.recover();
    connection.next("GUILD_CREATE");
    scene.guild.kickBot();
    assertThat(connection.next("GUILD_DELETE").has("unavailable")).isFalse();
    assertThat(scene.bot.get("guilds/" + scene.guild.id()).code()).isEqualTo(50001);
    scene.guild.rename(scene.cohort, "unheard");
    assertThat(connection.hasHeardNo("CHANNEL_UPDATE")).isTrue();
    scene.guild.inviteBot();
    connection.next("GUILD_CREATE");
  }
}
