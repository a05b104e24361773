package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check itself; every reply in these tests has passed it, see {@link RawBot}. */
class ContractTest {

  private final Contract contract = Contract.ofDiscord();

  @Test
  void everyRouteOfTheTwinIsOneOfDiscords() {
    try (var discord = DiscordTwin.open()) {
      assertThat(discord.routes()).extracting(Route::name).hasSizeGreaterThan(60).doesNotHaveDuplicates()
          .allMatch(contract::knows);
    }
  }

  @Test
  void aReplyThatLacksAFieldOrHasAnotherStatusOrABodyTooManyIsFound() {
    try (var discord = DiscordTwin.open(); var bot = new RawBot(discord)) {
      var whole = Json.copy(bot.get("users/@me").body());
      assertThat(contract.problems("GET", "users/@me", 200, whole)).isEmpty();

      whole.remove("username");
      assertThat(contract.problems("GET", "users/@me", 200, whole)).singleElement().asString().contains("username");
    }
    assertThat(contract.problems("GET", "users/@me", 201, Json.object())).isNotEmpty();
    assertThat(contract.problems("DELETE", "channels/1/messages/2", 204, Json.object())).isNotEmpty();
    assertThat(contract.problems("GET", "users/@me", 403, Json.object())).isNotEmpty();
  }
}
