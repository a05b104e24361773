package org.collegium.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.DeliveryAnswer.Undecided;
import org.collegium.core.command.DeliveryAnswer.Waiting;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.Ask;
import org.collegium.core.outbox.DecideLetter;
import org.collegium.core.outbox.DecideLetter.Decision;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.OutboxBooks;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;

/** What a facilitator can ask about letters: where they stand, never what is in them. */
final class DeliveryAssembly implements Room.Reply {

  private static final int A_PAGE = 25;
  /** The next ones are asked about when these are decided. */
  private static final int A_FEW = 5;

  private final House house;
  private final InstallationDesk installations;
  private final DecideLetter decideLetter;

  private DeliveryAssembly(House house) {
    this.house = house;
    this.installations = new InstallationDesk(house);
    this.decideLetter = new DecideLetter(house.letters(), house.clock());
  }

  static Room room(House house) {
    var assembly = new DeliveryAssembly(house);
    return Room.empty().with(Command.declared("cohort deliveries", Command.FACILITATORS), assembly::deliveries)
        .with(Subject.LETTER, assembly);
  }

  /** A question has a token, which is not made while the books are read. */
  private Answer deliveries(Asked asked) {
    var undecided = new ArrayList<Undecided>();
    var open = house.letters().read(books -> books.undecided().of(asked.cohort().id()).stream().limit(A_FEW)
        .map(letter -> new Open(letter, which(asked, line(asked, books, letter)))).toList());
    open.forEach(each -> undecided.add(new Undecided(each.which(), ask(asked, each.letter()))));
    return listed(asked, undecided);
  }

  private static Prose which(Asked asked, Waiting line) {
    return asked.wording().say("answer.deliveries.which", line.to(), line.kind(), asked.times().moment(line.due()),
        line.why().orElseGet(() -> new Prose(line.state())));
  }

  private Ask ask(Asked asked, Letter letter) {
    var failed = letter.state() == Letter.State.UNDELIVERABLE;
    return new Ask.OneOf(
        house.questions().handle(new Meaning(Subject.LETTER, letter.id().value(), asked.person().id())),
        List.of(choice(asked, Decision.ARRIVED, failed ? "told" : "arrived"), choice(asked, Decision.AGAIN, "again")));
  }

  private static Ask.Choice choice(Asked asked, Decision decision, String label) {
    return new Ask.Choice(decision.name().toLowerCase(Locale.ROOT), asked.wording().say("letter.decide." + label));
  }

  private Answer listed(Asked asked, List<Undecided> undecided) {
    return house.letters().read(books -> {
      var states = new TreeMap<String, Integer>();
      books.letters().counts(asked.cohort().id())
          .forEach((state, count) -> states.put(asked.wording().say("letter." + state.word()).raw(), count));
      var waiting = books.letters().needingAttention(asked.cohort().id(), asked.now(), A_PAGE).stream()
          .map(letter -> line(asked, books, letter)).toList();
      return new DeliveryAnswer.DeliveriesListed(asked.cohort().name(), states, waiting, undecided);
    });
  }

  private Waiting line(Asked asked, OutboxBooks books, Letter letter) {
    Prose to = switch (letter.draft().to()) {
      case ToPerson person -> books.people().get(person.person()).name();
      case ToPlace place -> asked.wording().say("letter.to-channel", installations.nameOf(place.platform()));
    };
    return new Waiting(to, letter.draft().kind().word(), asked.wording().say("letter." + letter.state().word()).raw(),
        letter.draft().dueAt(), letter.why());
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return decision(values.getOrDefault("choice", ""))
        .map(decision -> decideLetter.handle(new DecideLetter.Request(new LetterId(answering.meaning().id()),
            Optional.of(answering.by().id()), decision)))
        .<Answer>map(outcome -> switch (outcome) {
          case DecideLetter.Decided decided -> new PlainAnswer.Said(answering.wording()
              .say("answer.deliveries.decided." + decided.decision().name().toLowerCase(Locale.ROOT)));
          case DecideLetter.Refused refused ->
              Spoken.refused(answering.wording(), "deliveries", refused.reason());
        })
        .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("form.problem.choice")));
  }

  private static Optional<Decision> decision(String word) {
    return List.of(Decision.values()).stream().filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private record Open(Letter letter, Prose which) {}
}
