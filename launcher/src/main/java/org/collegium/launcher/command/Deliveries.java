package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.collegium.core.InstallationDesk;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.OutboxBooks;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deliveries}: where a cohort's letters stand, never what is in them. */
@Command(name = "deliveries", description = {"Shows how many letters of a cohort arrived, and which did not and why. "
    + "Never what is in them.",
    "Where no platform can tell whether a letter arrived, or none takes it, the list gives it a number: say by that "
        + "what becomes of it. 'all' means all that have one."},
    footerHeading = "%nExamples:%n", footer = {"  ./collegium deliveries \"Front Range\"",
        "  ./collegium deliveries \"Front Range\" --arrived 8F3K2M1A9C7 --again all"})
public final class Deliveries implements Callable<Integer> {

  /** More are for scripts. */
  private static final int A_SCREEN = 25;
  private static final int MOST = 1000;

  private final Front front;

  @Parameters(paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  @Option(names = "--arrived", paramLabel = "NUMBER", description = "It arrived, or its reader was told: it is never "
      + "sent again.")
  private List<String> arrived = List.of();

  @Option(names = "--again", paramLabel = "NUMBER", description = "It is sent again.")
  private List<String> again = List.of();

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public Deliveries(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.inCohort(name, (open, cohort) -> {
      var problems = new DecidedLetters(open.house(), cohort).handle(arrived, again);
      if (!problems.isEmpty()) {
        return front.refuse(problems);
      }
      var ledger = ledger(open, cohort);
      front.say(listing.written(() -> text(ledger), () -> json(ledger)));
      return Front.DONE;
    });
  }

  private static Standing ledger(OpenHouse open, Cohort cohort) {
    var wording = Wording.in(cohort.locale());
    var desk = new InstallationDesk(open.house());
    return open.house().letters().read(books -> {
      var counts = new EnumMap<Letter.State, Integer>(Letter.State.class);
      counts.putAll(books.letters().counts(cohort.id()));
      var stuck = books.letters().needingAttention(cohort.id(), open.house().clock().instant(), MOST).stream()
          .map(letter -> new Stuck(letter, recipient(books, letter, wording, desk))).toList();
      var undecided = books.undecided().of(cohort.id()).stream().map(Letter::id).collect(Collectors.toSet());
      return new Standing(cohort, counts, stuck, undecided);
    });
  }

  private static String recipient(OutboxBooks books, Letter letter, Wording wording, InstallationDesk desk) {
    return switch (letter.draft().to()) {
      case ToPerson to -> books.people().get(to.person()).name().raw();
      case ToPlace to -> wording.say("letter.to-channel", desk.nameOf(to.platform())).raw();
    };
  }

  private static String text(Standing standing) {
    var wording = Wording.in(standing.cohort().locale());
    var times = new TimeInWords(standing.cohort().locale(), standing.cohort().zone());
    if (standing.counts().values().stream().allMatch(count -> count == 0)) {
      return "No letter has been written for " + standing.cohort().name().raw() + " yet.";
    }
    var counts = new Grid(List.of("letters", "how many"), standing.counts().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> List.of(say(wording, entry.getKey()), entry.getValue().toString())).toList()).text();
    if (standing.stuck().isEmpty()) {
      return counts + "\n\nNone needs anybody's eye.";
    }
    var rows = standing.stuck().stream().limit(A_SCREEN)
        .map(stuck -> List.of(stuck.to(), stuck.letter().draft().kind().word(),
            say(wording, stuck.letter().state()), times.moment(stuck.letter().draft().dueAt()).raw(),
            stuck.letter().why().map(Prose::raw).orElse("–"), standing.number(stuck.letter()).orElse("–")))
        .toList();
    return counts + "\n\n" + new Grid(List.of("to", "kind", "state", "due", "why", "number"), rows).text()
        + (standing.stuck().size() > A_SCREEN ? "\n… and more, the longest waiting last; --format json lists them."
            : "");
  }

  private static String say(Wording wording, Letter.State state) {
    return wording.say("letter." + state.word()).raw();
  }

  private static JsonNode json(Standing standing) {
    var node = JsonNodeFactory.instance.objectNode().put("cohort", standing.cohort().name().raw());
    var states = node.putObject("states");
    standing.counts().forEach((state, count) -> states.put(state.word(), count));
    var waiting = node.putArray("waiting");
    standing.stuck().forEach(stuck -> {
      var letter = waiting.addObject().put("to", stuck.to()).put("kind", stuck.letter().draft().kind().word())
          .put("state", stuck.letter().state().word()).put("due", stuck.letter().draft().dueAt().toString());
      stuck.letter().why().ifPresent(why -> letter.put("why", why.raw()));
      standing.number(stuck.letter()).ifPresent(number -> letter.put("number", number));
    });
    return node;
  }

  private record Standing(Cohort cohort, Map<Letter.State, Integer> counts, List<Stuck> stuck,
      Set<LetterId> undecided) {

    /** By which it is decided; empty where nobody has to. */
    Optional<String> number(Letter letter) {
      return Optional.of(letter.id()).filter(undecided::contains).map(DecidedLetters::number);
    }
  }

  private record Stuck(Letter letter, String to) {}
}
