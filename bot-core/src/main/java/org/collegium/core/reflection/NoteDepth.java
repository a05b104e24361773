package org.collegium.core.reflection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.ReflectionAnswer.DepthNoted;
import org.collegium.core.command.ReflectionAnswer.DepthQuestion;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * An author says which steps of reflecting they find in what they wrote, and may be asked about one they do not. It is
 * theirs alone: told to nobody, counted nowhere, and no score.
 */
public final class NoteDepth {

  /** The name of the field for what is found. */
  public static final String STEPS = "steps";
  /** Under this a tap comes back. */
  private static final String CHOICE = "choice";

  private final Ledger<ReflectionBooks> ledger;
  private final InstantSource clock;

  public NoteDepth(Ledger<ReflectionBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The form, with what they found before. */
  public Outcome open(ReflectionId id, Person by) {
    return ledger.write(books -> own(books, id, by)
        .<Outcome>map(found -> new Opened(form(books, found, by))).orElseGet(NotYours::new));
  }

  /** Keeps what was found, or asks about the step that was tapped. */
  public Outcome take(ReflectionId id, Person by, Map<String, String> values) {
    return ledger.write(books -> own(books, id, by)
        .map(found -> values.containsKey(CHOICE) ? ask(books, found, by, values.get(CHOICE))
            : note(books, found, by, values.getOrDefault(STEPS, "")))
        .orElseGet(NotYours::new));
  }

  private static Optional<Reflection> own(ReflectionBooks books, ReflectionId id, Person by) {
    return books.reflections().find(id).filter(found -> found.author().equals(by.id()));
  }

  private static Form form(ReflectionBooks books, Reflection reflection, Person by) {
    var wording = Wording.in(by.locale());
    var choices = Stream.of(CycleStep.values())
        .map(step -> new Ask.Choice(step.word(), step.inWords(wording))).toList();
    var noted = noted(books, reflection).stream().map(CycleStep::word).collect(Collectors.joining(","));
    return new Form(token(books, reflection, by), wording.say("form.depth.title", reflection.reference()),
        List.of(reflection.beginning(), wording.say("form.depth.intro")),
        List.of(new Form.Field(STEPS, wording.say("form.depth.steps"), new Form.Kind.ManyOf(choices), noted,
            Need.OPTIONAL)),
        wording.say("form.depth.submit"));
  }

  private static Outcome note(ReflectionBooks books, Reflection reflection, Person by, String typed) {
    var words = Stream.of(typed.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    var found = EnumSet.noneOf(CycleStep.class);
    words.stream().flatMap(word -> CycleStep.named(word).stream()).forEach(found::add);
    if (words.stream().anyMatch(word -> CycleStep.named(word).isEmpty())) {
      return new NoSuchStep();
    }
    books.depths().note(reflection, found);
    var ways = after(Optional.empty(), found)
        .map(step -> tap(books, reflection, by, new Tap(step, "ask.depth.question"))).stream().toList();
    return new Said(new DepthNoted(new Prose(reflection.reference()),
        CycleStep.inWords(found, Wording.in(by.locale())), ways));
  }

  private Outcome ask(ReflectionBooks books, Reflection reflection, Person by, String word) {
    return CycleStep.named(word).<Outcome>map(step -> {
      var ways = new ArrayList<>(ways(books, reflection, by));
      after(Optional.of(step), noted(books, reflection))
          .ifPresent(next -> ways.add(tap(books, reflection, by, new Tap(next, "ask.depth.another"))));
      return new Said(new DepthQuestion(new Prose(reflection.reference()), step.question(Wording.in(by.locale())),
          ways));
    }).orElseGet(NoSuchStep::new);
  }

  /** Where to write what comes to mind: in it as long as it can be changed, and then in a new one. */
  private List<Ask> ways(ReflectionBooks books, Reflection reflection, Person by) {
    var now = clock.instant();
    if (ChangeReflection.isEditable(books.sessions(), reflection, now)) {
      return List.of(form(books, new Meaning(Subject.REFLECTION, reflection.id().value(), by.id()), "ask.edit", by));
    }
    return books.memberships().of(reflection.cohort(), by.id()).filter(member -> member.holdsAt(now)).stream()
        .map(_ -> form(books, new Meaning(Subject.REFLECT, reflection.cohort().value(), by.id()), "ask.reflect", by))
        .toList();
  }

  private static Ask form(ReflectionBooks books, Meaning meaning, String label, Person by) {
    return new Ask.OpenForm(books.tokens().tokenFor(meaning), Wording.in(by.locale()).say(label));
  }

  private static Ask tap(ReflectionBooks books, Reflection reflection, Person by, Tap tap) {
    return new Ask.OneOf(token(books, reflection, by),
        List.of(new Ask.Choice(tap.step().word(), Wording.in(by.locale()).say(tap.label()))));
  }

  private static ReplyTo token(ReflectionBooks books, Reflection reflection, Person by) {
    return books.tokens().tokenFor(new Meaning(Subject.DEPTH, reflection.id().value(), by.id()));
  }

  private static Set<CycleStep> noted(ReflectionBooks books, Reflection reflection) {
    return books.depths().notedBy(reflection.author()).getOrDefault(reflection.id(), Set.of());
  }

  /** The first step later than that one which is not among those that were found. */
  private static Optional<CycleStep> after(Optional<CycleStep> step, Set<CycleStep> found) {
    return Stream.of(CycleStep.values()).filter(each -> step.filter(it -> it.compareTo(each) >= 0).isEmpty())
        .filter(each -> !found.contains(each)).findFirst();
  }

  private record Tap(CycleStep step, String label) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Noted, or asked. */
  public record Said(ReflectionAnswer answer) implements Outcome {}

  /** It is not one of the asker's. */
  public record NotYours() implements Outcome {}

  /** Nothing is noted, since a step was meant that there is not. */
  public record NoSuchStep() implements Outcome {}
}
