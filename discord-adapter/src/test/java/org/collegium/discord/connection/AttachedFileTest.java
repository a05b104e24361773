package org.collegium.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.collegium.core.TestHouse;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.DiscordHouse;
import org.collegium.discord.DiscordSettings;
import org.collegium.twins.discord.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that comes with a command: they are told to wait, it is fetched, and the answer takes the place of that. */
class AttachedFileTest {

  private static final String PERSON = "720000000000000001";
  private static final String ROSTER = "Name,Email,Role\nKay,kay@school.example,leader\n";
  private static final String CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback";
  private static final String ORIGINAL =
      "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
  private static final String COMMAND = """
      {"id":"1600000000000000002","application_id":"1","type":2,"token":"t","version":1,"context":1,
       "channel_id":"720000000000000003","channel":{"id":"720000000000000003","type":1},"locale":"en-US",
       "entitlements":[],"authorizing_integration_owners":{},"attachment_size_limit":1,
       "user":{"id":"PERSON","username":"pat","discriminator":"0"},
       "data":{"id":"1","name":"facilitate","type":1,"options":[{"name":"import","type":2,"options":[
         {"name":"roster","type":1,"options":[{"name":"file","type":11,"value":"5"}]}]}],
         "resolved":{"attachments":{"5":{"id":"5","filename":"roster.csv","size":SIZE,"url":"URL","proxy_url":"URL",
           "ephemeral":true}}}}}""";

  private HttpServer files;
  private OddGateway gateway;
  private DiscordHouse discord;

  @BeforeEach
  void begin(@TempDir Path folder) throws IOException, InterruptedException {
    files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    files.createContext("/roster.csv", exchange -> {
      var content = ROSTER.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
      exchange.close();
    });
    files.start();
    gateway = new OddGateway();
    discord = DiscordHouse.closed(folder, "2027-01-04T16:00:00Z", settings -> new DiscordSettings(settings.botToken(),
        1, settings.commandGuilds(), settings.api(), Optional.of(gateway.address()), settings.hears()));
    new LinkIdentity(discord.house().house().memberships()).handle(TestHouse.email("Pat"),
        DiscordAddress.user(PERSON));
    gateway.knows(discord.twin().botUserId());
    discord.adapter().start();
    await().until(() -> gateway.isGreeted() && discord.adapter().problem().isEmpty());
    // The twin knows nothing of what another gateway told.
    discord.twin().moods().status(CALLBACK, 204, 1);
  }

  @AfterEach
  void end() {
    discord.close();
    gateway.close();
    files.stop(0);
  }

  @Test
  void aRosterIsFetchedAndShownBeforeAnythingIsKept() {
    gives(ROSTER.length(), "roster.csv");

    assertThat(discord.twin().calls(CALLBACK)).singleElement()
        .satisfies(call -> assertThat(call.body().path("type").asInt()).isEqualTo(5));
    assertThat(answer()).contains("Kay");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeSo() {
    gives(ROSTER.length(), "nothing.csv");

    assertThat(answer()).contains("file").doesNotContain("Kay");
  }

  @Test
  void aFileThatIsFarTooLargeIsNotFetched() {
    gives(500_000_000, "roster.csv");

    assertThat(answer()).contains("file").doesNotContain("Kay");
  }

  private void gives(int size, String name) {
    var url = "http://127.0.0.1:%d/%s".formatted(files.getAddress().getPort(), name);
    gateway.tells("INTERACTION_CREATE",
        COMMAND.replace("PERSON", PERSON).replace("SIZE", Integer.toString(size)).replace("URL", url));
    await().untilAsserted(() -> assertThat(discord.twin().calls()).extracting(Call::route).contains(ORIGINAL));
  }

  private String answer() {
    return discord.twin().calls(ORIGINAL).getFirst().body().toString();
  }
}
