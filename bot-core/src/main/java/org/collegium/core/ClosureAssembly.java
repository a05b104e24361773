package org.collegium.core;

import static org.collegium.core.command.Option.optional;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures.Declared;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.ClosureId;
import org.collegium.core.notice.Ask;
import org.collegium.core.session.CalendarReport;
import org.collegium.core.session.DeclareClosure;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** {@code /cohort closed}: days without school that no file knows of, such as snow days, and those of tests. */
final class ClosureAssembly implements Room.Reply {

  private static final String DAY = "day";
  private static final String SCHOOL = "school";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 100;

  private final House house;
  private final DeclareClosure declareClosure;

  private ClosureAssembly(House house) {
    this.house = house;
    this.declareClosure = new DeclareClosure(house.sessions(), house.ids(), house.clock());
  }

  static Room room(House house) {
    var assembly = new ClosureAssembly(house);
    return Room.empty()
        .with(Command.declared("cohort closed", Command.FACILITATORS, optional(DAY, Option.Type.DAYS),
            optional(SCHOOL, Option.Type.SCHOOL), optional(NAME, Option.Type.TITLE),
            optional(KIND, Option.Type.CLOSURE_KIND)).changing(),
            assembly::closed)
        .with(Subject.CLOSURE, assembly);
  }

  private Answer closed(Asked asked) {
    if (asked.option(DAY).isEmpty()) {
      return asked.options().keySet().stream().anyMatch(List.of(SCHOOL, NAME, KIND)::contains)
          ? Spoken.refused(asked, "closed.day") : listed(asked);
    }
    var days = TypedDays.read(asked.required(DAY), LocalDate.ofInstant(asked.now(), asked.cohort().zone()));
    var kind = Closure.Kind.read(asked.option(KIND).orElse(Closure.Kind.CLOSED.word()));
    if (days.isEmpty()) {
      return Spoken.refused(asked, "closed.days", asked.required(DAY));
    }
    if (kind.isEmpty()) {
      return Spoken.refused(asked, "closed.kind", asked.required(KIND));
    }
    var name = asked.option(NAME).map(Prose::new).map(words -> words.within(LONGEST_NAME))
        .orElseGet(() -> asked.wording().say("closure.name." + kind.get().word()));
    var closure = new Closure(days.get().first(), days.get().last(), name.raw(), kind.get(), Optional.empty());
    return answer(asked, declareClosure.handle(new DeclareClosure.Request(asked.cohort().id(), closure,
        asked.option(SCHOOL), asked.isConfirmed() ? Step.WRITE : Step.PREVIEW)));
  }

  /** What "today" meant when it was shown is what is confirmed, also after midnight. */
  private Answer answer(Asked asked, DeclareClosure.Outcome outcome) {
    return switch (outcome) {
      case DeclareClosure.NoSuchSchool(var typed, var schools) ->
          new PlainAnswer.Refused(CalendarReport.noSuchSchool(asked.wording(), typed, schools));
      case DeclareClosure.Refused refused -> Spoken.refused(asked.wording(), "closed", refused.reason());
      case DeclareClosure.Closed closed when asked.isConfirmed() -> new PlainAnswer.Said(Prose.lines(
          Stream.concat(Stream.of(line(asked, "answer.closed.", closed.closure())), sessions(asked, closed)).toList()));
      case DeclareClosure.Closed closed -> new PlainAnswer.Preview(line(asked, "preview.closed.", closed.closure()),
          Stream.concat(Stream.of(asked.wording().say("preview.closed.means." + closed.closure().kind().word())),
              sessions(asked, closed)).toList(),
          Map.of(DAY, TypedDays.written(closed.closure().first(), closed.closure().last())));
    };
  }

  private Stream<Prose> sessions(Asked asked, DeclareClosure.Closed closed) {
    return closed.sessions().stream().map(session -> asked.wording().say("closed.session", session.number(),
        house.sessionNames().of(session, asked.cohort(), asked.person().locale()).title(),
        asked.times().at(session.zone()).span(session.starts(), session.ends())));
  }

  private static Prose line(Asked asked, String key, Closure closure) {
    var wording = asked.wording();
    var when = closure.first().equals(closure.last()) ? new Prose(asked.times().day(closure.first()))
        : wording.say("closure.span", asked.times().day(closure.first()), asked.times().day(closure.last()));
    return wording.say(key + closure.kind().word(), when, closure.name(),
        closure.school().orElseGet(() -> wording.say("closures.all")));
  }

  /** A question has a token, which is not made while the books are read. */
  private Answer listed(Asked asked) {
    var today = LocalDate.ofInstant(asked.now(), asked.cohort().zone());
    var known = house.sessions().read(books -> Stream.concat(
        books.closures().imported(asked.cohort().id()).stream().map(each -> new Known(each, Optional.empty())),
        books.closures().declaredIn(asked.cohort().id()).stream()
            .map(each -> new Known(each.closure(), Optional.of(each.id()))))
        .filter(each -> !each.closure().last().isBefore(today))
        .sorted(Comparator.comparing(each -> each.closure().first())).toList());
    return new SessionAnswer.ClosuresListed(asked.cohort().name(), known.stream().limit(MOST)
        .map(each -> new SessionAnswer.ClosureLine(line(asked, "answer.closures.", each.closure()),
            each.declared().map(id -> takeBack(asked, id))))
        .toList(), Math.max(0, known.size() - MOST));
  }

  private Ask takeBack(Asked asked, ClosureId id) {
    return new Ask.OneOf(house.questions().handle(new Meaning(Subject.CLOSURE, id.value(), asked.person().id())),
        List.of(new Ask.Choice("back", asked.wording().say("closure.take-back"))));
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    var id = new ClosureId(answering.meaning().id());
    var mayTakeBack = house.sessions().read(books -> books.closures().find(id).map(Declared::cohort)
        .flatMap(cohort -> books.memberships().of(cohort, answering.by().id()))
        .filter(member -> member.holdsAt(answering.now()) && Command.FACILITATORS.contains(member.role()))
        .isPresent());
    return mayTakeBack && declareClosure.takeBack(id).isPresent()
        ? new PlainAnswer.Said(answering.wording().say("answer.closed.back"))
        : new PlainAnswer.Refused(answering.wording().say("refused.closed.gone"));
  }

  private record Known(Closure closure, Optional<ClosureId> declared) {}
}
