package org.collegium.core.summary;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.SummaryAnswer.Sentence;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.summary.Summariser.Material;
import org.collegium.core.summary.Summariser.Piece;

/**
 * Has a program write short what a mentor may read and it may be handed, at the instant at which the mentor asks. Every
 * piece it is handed is noted in its author's ledger before it goes. What it writes is shown and forgotten.
 */
public final class ShortenForMentor {

  /** A screen of a phone holds them. */
  private static final int MOST_SENTENCES = 10;

  private final Ledger<SummaryBooks> ledger;
  private final Catalogue catalogue;
  private final Summariser summariser;
  private final InstantSource clock;
  private final Set<PersonId> underWay = ConcurrentHashMap.newKeySet();

  public ShortenForMentor(Ledger<SummaryBooks> ledger, Catalogue catalogue, Summariser summariser,
      InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.summariser = summariser;
    this.clock = clock;
  }

  /** Whether there is anything that could be handed to it now. */
  public boolean isOffered(SummariseForMentor.Request request) {
    return ledger.read(books -> {
      var handout = new Handout(books, request, clock.instant());
      return handout.program().isPresent() && !handout.handed(handout.readable()).isEmpty();
    });
  }

  /** Hands it over and waits for what comes; never called in a transaction. One at a time for each mentor. */
  public Outcome handle(SummariseForMentor.Request request) {
    if (!underWay.add(request.mentor())) {
      return new UnderWay();
    }
    try {
      return ledger.write(books -> handOut(books, request)).map(handed -> given(request, handed))
          .<Outcome>map(given -> shorten(request, given))
          .orElseGet(Nothing::new);
    } finally {
      underWay.remove(request.mentor());
    }
  }

  private Optional<HandedOut> handOut(SummaryBooks books, SummariseForMentor.Request request) {
    var now = clock.instant();
    var handout = new Handout(books, request, now);
    var program = handout.program().filter(summariser.reader()::equals);
    var readable = program.map(_ -> handout.readable()).orElseGet(List::of);
    var handed = handout.handed(readable);
    if (program.isEmpty() || handed.isEmpty()) {
      return Optional.empty();
    }
    handed.forEach(reflection -> books.access().add(new Access(reflection.id(), reflection.author(),
        request.mentor(), now, program.get().through("summary"))));
    var mentor = books.people().get(request.mentor());
    var members = new HashMap<>(books.people().of(request.cohort().id()));
    members.keySet().removeIf(books.people()::isErased);
    return Optional.of(new HandedOut(program.get(), handed, members, mentor, readable.size() - handed.size()));
  }

  /** Looking for every name in every piece takes long, so nobody who writes waits for it. */
  private Given given(SummariseForMentor.Request request, HandedOut handed) {
    return new Given(handed.program(), material(request, handed),
        handed.pieces().stream().map(Reflection::reference).collect(Collectors.toSet()), handed.leftOut());
  }

  private Material material(SummariseForMentor.Request request, HandedOut handed) {
    var mentor = handed.mentor();
    var programme = catalogue.get(request.cohort().programme()).in(mentor.locale());
    var members = handed.members();
    var wording = Wording.in(mentor.locale());
    return new Material(handed.pieces().stream().map(reflection -> new Piece("R-" + reflection.reference(),
        reflection.asked().flatMap(asked -> programme.prompt(asked.prompt())).map(prompt -> prompt.ask()),
        new Quoted(members, reflection.author(), mentor.id(), wording).of(reflection))).toList(), wording.locale(),
        MOST_SENTENCES);
  }

  private Outcome shorten(SummariseForMentor.Request request, Given given) {
    return switch (summariser.shorten(given.material())) {
      case Summariser.Failed failed -> new Failed(given.program(), failed.why());
      case Summariser.Written written -> {
        var sentences = SourcedSentences.of(written.text(), given.references(), MOST_SENTENCES)
            .from(unlessWithdrawn(stillHanded(request), given));
        yield new Shortened(given.program(), sentences.kept(), given.references().size(),
            given.leftOut(), sentences.dropped());
      }
    };
  }

  /** Half a minute later an author may have thought better of it, or the mentor be theirs no more. */
  private Set<String> stillHanded(SummariseForMentor.Request request) {
    return ledger.read(books -> {
      var handout = new Handout(books, request, clock.instant());
      return handout.handed(handout.readable()).stream().map(Reflection::reference).collect(Collectors.toSet());
    });
  }

  /** What a sentence names as its source may not be all it says: where one piece was withdrawn, none stands. */
  private static Set<String> unlessWithdrawn(Set<String> still, Given given) {
    return still.containsAll(given.references()) ? still : Set.of();
  }

  private record HandedOut(MachineReader program, List<Reflection> pieces, Map<PersonId, Person> members,
      Person mentor, int leftOut) {}

  private record Given(MachineReader program, Material material, Set<String> references, int leftOut) {}

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * It wrote something.
   *
   * @param sentences those that carry their sources; none if none does
   * @param handed how many pieces it was handed
   * @param leftOut how many the mentor may read and it may not, or that were too many
   * @param dropped how many sentences are not shown
   */
  public record Shortened(MachineReader program, List<Sentence> sentences, int handed, int leftOut,
      int dropped) implements Outcome {}

  /** It wrote nothing. */
  public record Failed(MachineReader program, Summariser.Why why) implements Outcome {}

  /** There is nothing that it may be handed. */
  public record Nothing() implements Outcome {}

  /** It is at it already, for the same mentor. */
  public record UnderWay() implements Outcome {}
}
