package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.Seen;
import org.collegium.core.Seen.Health;
import org.collegium.core.text.Secret;
import org.collegium.discord.DiscordCheckUp.Wanted;
import org.collegium.twins.discord.DiscordTwin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator is told where there is no way in. */
@Timeout(60)
class DiscordCheckUpTest {

  private static final Wanted NOTHING = new Wanted(Map.of(), List.of());

  private DiscordTwin discord;

  @BeforeEach
  void begin() {
    discord = DiscordTwin.open();
    discord.guild("District 1");
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void aGatewayThatLetsNobodyInIsTold() {
    discord.gateway().refuse(1_000);

    assertThat(seen(1, Duration.ofSeconds(2))).last().satisfies(gateway -> {
      assertThat(gateway.health()).isEqualTo(Health.ILL);
      assertThat(gateway.about()).isEqualTo("Discord gateway");
      assertThat(gateway.sentence()).contains("No session could be opened within 2 seconds");
      assertThat(gateway.mend()).hasValueSatisfying(mend -> assertThat(mend).contains("wss://gateway.discord.gg"));
    });
  }

  @Test
  void intentsThatDiscordDoesNotGrantAreTold() {
    discord.gateway().refuseIdentify(4014, 1);

    assertThat(seen(1, Duration.ofSeconds(30))).last().satisfies(gateway -> {
      assertThat(gateway.health()).isEqualTo(Health.ILL);
      assertThat(gateway.mend()).hasValueSatisfying(mend -> assertThat(mend).contains("Privileged Gateway Intents"));
    });
  }

  @Test
  void everyConnectionIsOpenedBeforeServersAreLookedFor() {
    for (var n = 2; n < 8; n++) {
      discord.guild("District " + n);
    }

    assertThat(seen(2, Duration.ofSeconds(50))).last().extracting(Seen::sentence).asString()
        .isEqualTo("The bot is in District 1, District 2, District 3, District 4, District 5 and 2 more");
  }

  @Test
  void aDiscordThatAsksToWaitIsToldAndNotAskedFurther() {
    discord.moods().rateLimit("GET /users/@me", Duration.ofSeconds(7), 1);

    assertThat(seen(1, Duration.ofSeconds(30))).singleElement().extracting(Seen::sentence).asString()
        .isEqualTo("Discord asks to wait 7 seconds");
    assertThat(discord.gateway().attempts()).isEmpty();
  }

  private List<Seen> seen(int shards, Duration patience) {
    var settings =
        new DiscordSettings(new Secret(discord.botToken()), shards, List.of(), Optional.of(discord.restUrl()),
            Optional.of(discord.gatewayUrl()), DiscordSettings.Hears.COMMANDS);
    return DiscordCheckUp.of(settings, InstantSource.system(), NOTHING, patience);
  }
}
