package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoodsTest {

  private static final String POSTING = "POST /channels/{channel_id}/messages";

  private final FrontRange scene = new FrontRange();
  private final Moods moods = scene.discord.moods();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void aRouteFailsAsOftenAsItWasTold() {
    moods.fail(POSTING, 403, 50013, "Missing Permissions", 2);

    assertThat(posted().code()).isEqualTo(50013);
    assertThat(scene.bot.get("users/@me").status()).isEqualTo(200);
    assertThat(posted().body().path("message").asText()).isEqualTo("Missing Permissions");
    assertThat(posted().status()).isEqualTo(200);
  }

  @Test
  void anyRouteMayAnswerWithoutJson() {
    moods.status("*", 502, 1);

    var answered = scene.bot.get("users/@me");
    assertThat(answered.status()).isEqualTo(502);
    assertThat(answered.body().isMissingNode()).isTrue();
  }

  @Test
  void anAnswerThatIsLostLeavesItsMessage() {
    moods.acceptThenCut(POSTING, 1);
    assertThatThrownBy(this::posted).isInstanceOf(UncheckedIOException.class);
    moods.acceptThenStatus(POSTING, 504, 1);
    assertThat(posted().status()).isEqualTo(504);
    assertThat(scene.discord.messagesIn(scene.cohort)).hasSize(2);

    moods.cutBefore(POSTING, 1);
    assertThatThrownBy(this::posted).isInstanceOf(UncheckedIOException.class);
    assertThat(scene.discord.messagesIn(scene.cohort)).hasSize(2);
  }

  @Test
  void aSlowAnswerComesAfterItsTime() {
    moods.slow(POSTING, Duration.ofMillis(120), 1);
    var start = System.nanoTime();

    assertThat(posted().status()).isEqualTo(200);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(110));
  }

  @Test
  void aLimitNamesItsScopeAndOnlyCloudflaresHasNoVia() {
    moods.rateLimit(POSTING, Duration.ofMillis(1_500), 1);
    moods.rateLimitGlobally(POSTING, Duration.ofSeconds(1), 1);
    moods.rateLimitWithoutVia(POSTING, Duration.ofSeconds(60), 1);

    var own = posted();
    assertThat(own.status()).isEqualTo(429);
    assertThat(own.headers()).containsEntry("retry-after", "2").containsEntry("x-ratelimit-scope", "user")
        .containsKey("via");
    assertThat(own.body().path("retry_after").asDouble()).isEqualTo(1.5);
    assertThat(posted().headers()).containsEntry("x-ratelimit-global", "true").containsKey("via");
    var cloudflare = posted();
    assertThat(cloudflare.headers()).containsEntry("retry-after", "60").doesNotContainKey("via");
    assertThat(cloudflare.body().isMissingNode()).isTrue();
  }

  @Test
  void fiveMessagesInFiveSecondsAreTheMostInAChannel() {
    var other = scene.guild.channel("other");
    moods.limits(true);

    for (var left = 4; left >= 0; left--) {
      assertThat(posted().headers()).containsEntry("x-ratelimit-remaining", Integer.toString(left));
    }
    assertThat(posted().status()).isEqualTo(429);
    assertThat(scene.posted(other, "{\"content\":\"Elsewhere\"}").status()).isEqualTo(200);
    scene.later(Duration.ofSeconds(5));
    assertThat(posted().status()).isEqualTo(200);
  }

  @Test
  void fiftyRequestsASecondAreTheMostInAllButAnswersToPeopleDoNotCount() {
    scene.bot.commands("[{\"name\":\"ask\",\"description\":\"d\"}]");
    scene.bot.answering("{\"type\":5}");
    moods.limits(true);
    for (var count = 0; count < 50; count++) {
      assertThat(scene.bot.get("users/@me").status()).isEqualTo(200);
    }

    assertThat(scene.bot.get("users/@me").headers()).containsEntry("x-ratelimit-global", "true");
    assertThat(scene.ada.types("ask", Map.of(), scene.cohort).answered()).isTrue();
    moods.clear();
    assertThat(scene.bot.get("users/@me").status()).isEqualTo(200);
  }

  @Test
  void callsAreKeptByRouteUntilForgottenOrUnwanted() {
    posted();
    scene.bot.get("users/@me?with=query");

    assertThat(scene.discord.calls(POSTING)).singleElement().satisfies(call -> {
      assertThat(call.path()).isEqualTo("/channels/%s/messages".formatted(scene.cohort));
      assertThat(call.body().path("content").asText()).isEqualTo("Hello");
      assertThat(call.status()).isEqualTo(200);
      assertThat(call.reply().path("content").asText()).isEqualTo("Hello");
      assertThat(call.headers()).containsEntry("content-type", "application/json").doesNotContainKey("authorization");
    });
    assertThat(scene.discord.calls().getLast().query()).containsEntry("with", "query");
    scene.discord.forgetCalls();
    scene.discord.keepCalls(false);
    posted();
    assertThat(scene.discord.calls()).isEmpty();
  }

  private RawBot.Answered posted() {
    return scene.posted(scene.cohort, "{\"content\":\"Hello\"}");
  }
}
