package org.collegium.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.core.CollegiumBot;
import org.collegium.core.Household;
import org.collegium.core.text.Secret;
import org.collegium.discord.DiscordAdapter;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.DiscordSettings;

/** Our bot in a Discord server, with a cohort of very many who are written to by direct message. */
final class FurnishedDiscord {

  private FurnishedDiscord() {}

  /**
   * Tells everybody something for each line it reads, until nobody writes any more. The arguments are an empty folder
   * and a file with the leaders' ids in Discord.
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    var accounts = Files.readAllLines(Path.of(arguments[1]));
    try (var furnished = new Furnished(Path.of(arguments[0]), accounts.size())) {
      link(furnished, accounts);
      try (var adapter = new DiscordAdapter(settings(), new Household(new CollegiumBot(furnished.house()),
          furnished.clock(), _ -> Optional.empty()), FurnishedDiscord::end)) {
        adapter.start();
        tell(new FanOut(furnished, adapter.courier()));
      }
    }
  }

  private static void tell(FanOut everybody) throws IOException, InterruptedException {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (orders.readLine() != null) {
      everybody.deliverInRealTime();
    }
  }

  private static void end(String sentence) {
    throw new IllegalStateException(sentence);
  }

  private static void link(Furnished furnished, List<String> accounts) {
    furnished.house().memberships().write(books -> {
      for (var number = 0; number < accounts.size(); number++) {
        books.people().link(furnished.leaders().get(number).id(), DiscordAddress.user(accounts.get(number)));
      }
      return accounts;
    });
  }

  private static DiscordSettings settings() {
    return new DiscordSettings(new Secret(System.getenv(DiscordServer.TOKEN)), 1, List.of(),
        Optional.of(URI.create(System.getenv(DiscordServer.API))),
        Optional.of(URI.create(System.getenv(DiscordServer.GATEWAY))), DiscordSettings.Hears.COMMANDS);
  }
}
