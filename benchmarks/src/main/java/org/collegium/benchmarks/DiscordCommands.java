package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How soon a slash command is answered: ours as people run it, which looks into the database, beside bare apps that
 * only reply. Each has a process and a fresh server on this machine, one after another; and how much memory ours holds
 * then.
 */
final class DiscordCommands {

  private static final int WARM_UP = 1000;
  private static final int TIMES = 2000;
  private static final int IN_FLIGHT = 50;
  private static final int TIMES_EACH = 100;
  private static final int ALL = 20_000;
  private static final String PONG = "pong";

  private final Path folder;

  /** @param folder an empty one */
  DiscordCommands(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    var ours = answered(member -> RunningForDiscord.program(folder, member), RunningForDiscord.EXPECTED);
    var java = new Beside("a bare JDA app", Optional.of(answered(_ -> Programs.java(BareJda.class), PONG)));
    var script = NodeApp.installed("discord-js");
    var javascript = new Beside("a bare discord.js app",
        script.isPresent() ? Optional.of(answered(_ -> script.get(), PONG)) : Optional.empty());
    var others = List.of(java, javascript);
    return List.of(
        figure("Discord command answered, one after the other", ours.inTurn(), others, Answered::inTurn),
        figure("Discord command answered, " + IN_FLIGHT + " in flight", ours.atOnce(), others, Answered::atOnce),
        new Figure("memory after %,d Discord commands, %,d members in the server".formatted(ALL, DiscordServer.MEMBERS),
            megabytes(ours), others.stream().map(other -> other.inWords(DiscordCommands::megabytes))
                .collect(Collectors.joining("; ")),
            ratios(others, theirs -> ofMemory(ours, theirs))));
  }

  private static Answered answered(DiscordServer.Opening app, String expected)
      throws IOException, InterruptedException {
    try (var server = new DiscordServer(app)) {
      server.warmUp(WARM_UP);
      server.demand(expected);
      var inTurn = server.askAtOnce(1, TIMES);
      server.askAtOnce(IN_FLIGHT, WARM_UP / IN_FLIGHT);
      server.moveOn();
      var atOnce = server.askAtOnce(IN_FLIGHT, TIMES_EACH);
      server.demand(expected);
      for (var asked = 2 * WARM_UP + TIMES + IN_FLIGHT * TIMES_EACH; asked < ALL; asked += IN_FLIGHT * TIMES_EACH) {
        server.moveOn();
        server.askAtOnce(IN_FLIGHT, Math.min(TIMES_EACH, (ALL - asked) / IN_FLIGHT));
      }
      return new Answered(inTurn, atOnce, server.residentMegabytes());
    }
  }

  private static Figure figure(String what, AskedApp.Rush mine, List<Beside> others,
      Function<Answered, AskedApp.Rush> asked) {
    return new Figure(what, inWords(mine), "goal: at most 1.20× of JDA's p50 and p99, at least 0.90× of its rate; "
        + others.stream().map(other -> other.inWords(answered -> inWords(asked.apply(answered))))
            .collect(Collectors.joining("; ")),
        ratios(others, answered -> ratios(mine, asked.apply(answered))));
  }

  private static String inWords(AskedApp.Rush rush) {
    return String.format(Locale.ROOT, "%.2f ms p50, %.2f ms p95, %.2f ms p99, %,.0f a second", millis(rush, 50),
        millis(rush, 95), millis(rush, 99), rush.aSecond())
        + (rush.missed() == 0 ? "" : ", " + rush.missed() + " never");
  }

  private static double millis(AskedApp.Rush rush, int percent) {
    return rush.each().percentileSeconds(percent) * 1000;
  }

  private static String ratios(AskedApp.Rush mine, AskedApp.Rush theirs) {
    return String.format(Locale.ROOT, "%.2f× p50, %.2f× p99, %.2f× the rate", millis(mine, 50) / millis(theirs, 50),
        millis(mine, 99) / millis(theirs, 99), mine.aSecond() / theirs.aSecond());
  }

  private static String ratios(List<Beside> others, Function<Answered, String> ratio) {
    return others.stream().flatMap(other -> other.answered().stream()).map(ratio).collect(Collectors.joining("; "));
  }

  private static String megabytes(Answered answered) {
    var size = answered.megabytes();
    return size.isPresent() ? size.getAsLong() + " MB" : "not told by this system";
  }

  private static String ofMemory(Answered ours, Answered theirs) {
    return ours.megabytes().isPresent() && theirs.megabytes().isPresent()
        ? Measured.ratio((double) ours.megabytes().getAsLong(), (double) theirs.megabytes().getAsLong()) : "";
  }

  private record Answered(AskedApp.Rush inTurn, AskedApp.Rush atOnce, OptionalLong megabytes) {}

  private record Beside(String name, Optional<Answered> answered) {

    String inWords(Function<Answered, String> told) {
      return Stream.of(name, answered.map(told)
          .orElse("not measured, since Node.js and npm are not both on the path")).collect(Collectors.joining(": "));
    }
  }
}
