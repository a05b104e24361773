package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.collegium.twins.discord.Call;
import org.collegium.twins.discord.DiscordTwin;

/**
 * Direct messages to very many members of a Discord server that enforces Discord's limits, in real time: the first to
 * everybody, for which conversations have to be opened, and the next.
 */
final class DiscordFanOut {

  private static final int READERS = 2000;
  private static final String POST = "POST /channels/{channel_id}/messages";
  /** A second: docs.discord.com/developers/topics/rate-limits#global-rate-limit. */
  private static final int ALLOWED = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKING = Duration.ofMillis(100);

  private final Path folder;

  /** @param folder an empty one */
  DiscordFanOut(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (var twin = DiscordTwin.open()) {
      var guild = twin.guild("Front Range");
      var accounts = Files.write(folder.resolve("accounts"),
          IntStream.rangeClosed(1, READERS).mapToObj(number -> guild.member("Leader " + number).id()).toList());
      var program = Programs.java(FurnishedDiscord.class, folder.resolve("data").toString(), accounts.toString());
      try (var ours = DiscordServer.started(twin, program)) {
        twin.moods().limits(true);
        return List.of(figure("first direct messages in Discord, each after opening its conversation", twin, ours),
            figure("further direct messages in Discord", twin, ours));
      }
    }
  }

  private static Figure figure(String what, DiscordTwin twin, Started ours) throws IOException, InterruptedException {
    twin.forgetCalls();
    ours.say("Tell everybody");
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (taken(twin.calls(POST)).size() < READERS) {
      if (System.nanoTime() > end) {
        throw new IOException("Posted " + taken(twin.calls(POST)).size() + " messages of " + READERS);
      }
      Thread.sleep(BETWEEN_LOOKING);
    }
    var calls = twin.calls();
    var taken = taken(calls);
    var took = Duration.between(taken.getFirst().at(), taken.getLast().at());
    // The first of them may come all at once.
    var least = Duration.ofSeconds(1).dividedBy(ALLOWED).multipliedBy(taken.size() - (long) ALLOWED);
    return Figure.besideGoal("%,d %s".formatted(READERS, what), String.format(Locale.ROOT,
        "%.3f of what Discord's limits allow: %,d calls in %.1f s, %d refused", (double) least.toNanos()
            / took.toNanos(),
        taken.size(), took.toMillis() / 1000.0, calls.size() - taken.size()), "0.98");
  }

  private static List<Call> taken(List<Call> calls) {
    return calls.stream().filter(call -> call.status() < 300).toList();
  }
}
