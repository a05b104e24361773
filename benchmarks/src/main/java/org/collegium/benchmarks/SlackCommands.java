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
 * How soon a slash command is acknowledged over Socket Mode: ours, which looks into the database, beside bare apps that
 * only acknowledge. Each has a process and a fresh workspace on this machine, one after another.
 */
final class SlackCommands {

  private static final int WARM_UP = 1000;
  private static final int TIMES = 2000;
  private static final int IN_FLIGHT = 50;
  private static final int TIMES_EACH = 100;
  private static final int ALL = 20_000;
  private static final String JAVA = "stock Bolt for Java that only acknowledges";
  private static final String JAVASCRIPT = "Bolt for JavaScript that only acknowledges";

  private final Path folder;

  /** @param folder an empty one */
  SlackCommands(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    var ours = answered(Programs.java(FurnishedSlack.class, folder.toString()), FurnishedSlack.EXPECTED);
    var java = new Beside(JAVA, Optional.of(answered(Programs.java(BareBolt.class), "")));
    var script = NodeApp.installed("bolt-js");
    var javascript = new Beside(JAVASCRIPT,
        script.isPresent() ? Optional.of(answered(script.get(), "")) : Optional.empty());
    return List.of(
        figure("Slack command answered, one after the other", ours, SlackCommands::inTurn, List.of(java, javascript)),
        figure("Slack command answered, " + IN_FLIGHT + " in flight", ours, SlackCommands::atOnce,
            List.of(java, javascript)),
        figure("memory after %,d Slack commands".formatted(ALL), ours, SlackCommands::memory, List.of(java)));
  }

  private static Answered answered(ProcessBuilder app, String expected) throws IOException, InterruptedException {
    try (var workspace = new SlackWorkspace(app)) {
      workspace.warmUp(WARM_UP);
      workspace.demand(expected);
      var inTurn = Measured.times(TIMES, workspace::ask);
      var missed = workspace.missed();
      workspace.askAtOnce(IN_FLIGHT, WARM_UP / IN_FLIGHT);
      var atOnce = workspace.askAtOnce(IN_FLIGHT, TIMES_EACH);
      workspace.demand(expected);
      workspace.askAtOnce(IN_FLIGHT, (ALL - 2 * WARM_UP - TIMES) / IN_FLIGHT - TIMES_EACH);
      return new Answered(inTurn, missed, atOnce, workspace.residentMegabytes());
    }
  }

  private static Figure figure(String what, Answered ours, Function<Answered, Told> told, List<Beside> others) {
    var mine = told.apply(ours);
    return new Figure(what, mine.inWords(),
        others.stream().map(other -> other.inWords(told)).collect(Collectors.joining("; ")),
        others.stream().flatMap(other -> other.answered().stream()).map(told)
            .map(theirs -> Measured.ratio(mine.compared(), theirs.compared())).collect(Collectors.joining("; ")));
  }

  private static Told inTurn(Answered answered) {
    var taken = answered.inTurn();
    return new Told(inMillis(taken, 50) + " p50, " + inMillis(taken, 99) + " p99" + missing(answered.missed()),
        taken.percentileSeconds(50));
  }

  private static Told atOnce(Answered answered) {
    var rush = answered.atOnce();
    return new Told(
        String.format(Locale.ROOT, "%,.0f a second, ", rush.aSecond()) + inMillis(rush.each(), 50) + " p50"
            + missing(rush.missed()),
        rush.aSecond());
  }

  private static Told memory(Answered answered) {
    var megabytes = answered.megabytes();
    return new Told(megabytes.isPresent() ? megabytes.getAsLong() + " MB" : "not told by this system",
        megabytes.orElse(1));
  }

  private static String inMillis(Measured taken, int percent) {
    return String.format(Locale.ROOT, "%.2f ms", taken.percentileSeconds(percent) * 1000);
  }

  private static String missing(int missed) {
    return missed == 0 ? "" : ", " + missed + " never";
  }

  private record Answered(Measured inTurn, int missed, AskedApp.Rush atOnce, OptionalLong megabytes) {}

  /** @param compared what the ratio is made of */
  private record Told(String inWords, double compared) {}

  private record Beside(String name, Optional<Answered> answered) {

    String inWords(Function<Answered, Told> told) {
      return Stream.of(name, answered.map(told).map(Told::inWords)
          .orElse("not measured, since Node.js and npm are not both on the path")).collect(Collectors.joining(": "));
    }
  }
}
