package org.collegium.core;

import static org.collegium.core.command.Option.Type.AUDIENCE;
import static org.collegium.core.command.Option.Type.DAY;
import static org.collegium.core.command.Option.Type.MEMBER;
import static org.collegium.core.command.Option.Type.PAGE;
import static org.collegium.core.command.Option.Type.REFLECTION;
import static org.collegium.core.command.Option.Type.WORDS;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.membership.FindMember;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ChangeReflection;
import org.collegium.core.reflection.ListOwnReflections;
import org.collegium.core.reflection.ReadShared;
import org.collegium.core.reflection.RecordReflection;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.WriteForm;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/** What can be asked about one's own reflections. */
final class ReflectionAssembly {

  private static final String WITH = "with";
  private static final String MEMBER_OPTION = "member";

  private final House house;
  private final ChangeReflection change;
  private final WriteForm forms;
  private final EarlierWordingReplies earlier;

  private ReflectionAssembly(House house) {
    this.house = house;
    this.change = new ChangeReflection(house.reflections(), house.clock());
    this.forms = new WriteForm(house.reflections(), house.catalogue(), house.clock());
    this.earlier = new EarlierWordingReplies(house);
  }

  static Room room(House house) {
    var assembly = new ReflectionAssembly(house);
    var reference = required("reference", REFLECTION);
    return Room.empty()
        .with(Command.declared("reflect", Command.ATTENDERS, optional("words", WORDS)).changing(), assembly::reflect)
        .with(Command.declared("reflect read", Command.ATTENDERS, optional(MEMBER_OPTION, MEMBER),
            optional("since", DAY), optional("page", PAGE)).showingWordsTo(Command.ATTENDERS), assembly::read)
        .with(Command.personal("reflect list", Command.ATTENDERS), assembly::list)
        .with(Command.personal("reflect history", Command.ATTENDERS, reference, optional("page", PAGE)),
            asked -> assembly.earlier.history(asked, assembly.own(asked)))
        .with(Command.personal("reflect edit", Command.ATTENDERS, reference), assembly::edit)
        .with(Command.personal("reflect share", Command.ATTENDERS, reference, required(WITH, AUDIENCE)).changing(),
            assembly::share)
        .with(Subject.REFLECT, assembly.new Free())
        .with(Subject.REFLECTION, assembly.new Own())
        .with(Subject.SHARING, assembly.new Sharing())
        .with(Subject.EARLIER, assembly.earlier)
        .with(Subject.DEPTH, new DepthReplies(house));
  }

  private Answer reflect(Asked asked) {
    return new FormAnswer.FormOpened(forms.free(asked.person(), asked.cohort().id(), asked.option("words").orElse("")));
  }

  private Answer read(Asked asked) {
    var author = asked.option(MEMBER_OPTION).flatMap(typed -> new FindMember(house.memberships())
        .handle(asked.cohort().id(), typed, asked.now()));
    if (asked.option(MEMBER_OPTION).isPresent() && author.isEmpty()) {
      return Spoken.refused(asked, "no-such-member", asked.required(MEMBER_OPTION), asked.cohort().name());
    }
    var day = asked.option("since").flatMap(Typed::day);
    if (asked.option("since").isPresent() && day.isEmpty()) {
      return Spoken.refused(asked, "day", asked.required("since"));
    }
    var page = asked.option("page").or(() -> Optional.of("1")).flatMap(Typed::page);
    if (page.isEmpty()) {
      return Spoken.refused(asked, "page", asked.required("page"));
    }
    var since = day.map(found -> found.atStartOfDay(asked.person().zone()).toInstant());
    return new ReadShared(house.reflections(), house.catalogue(), house.clock()).handle(
        new ReadShared.Request(asked.cohort(), asked.person().id(), author.map(Person::id), since,
            Optional.empty(), page.get()));
  }

  private Answer list(Asked asked) {
    return new ListOwnReflections(house.reflections(), house.catalogue(), house.clock()).handle(asked.person());
  }

  private Answer edit(Asked asked) {
    return own(asked).map(reflection -> edit(asked.person(), reflection))
        .orElseGet(() -> Spoken.refused(asked, "reflection.not-yours"));
  }

  /** That it is too late is said before anything is typed. */
  private Answer edit(Person author, Reflection reflection) {
    return change.isEditable(reflection) ? new FormAnswer.FormOpened(forms.edit(author, reflection))
        : Spoken.refused(Wording.in(author.locale()), "reflection",
            ChangeReflection.Refusal.NEXT_SESSION_HAS_BEGUN);
  }

  private Answer share(Asked asked) {
    var audience = ChosenAudience.read(asked.required(WITH));
    if (audience.isEmpty()) {
      return Spoken.refused(asked, "audience", asked.required(WITH));
    }
    var reflection = own(asked);
    if (reflection.isEmpty()) {
      return Spoken.refused(asked, "reflection.not-yours");
    }
    if (!asked.isConfirmed()) {
      return sharing(asked, reflection.get(), audience.get().audience(), Stream.empty());
    }
    return switch (change.audience(reflection.get().id(), asked.person().id(), audience.get())) {
      case ChangeReflection.Refused refused when refused.reason() == ChangeReflection.Refusal.READERS_CHANGED ->
          sharing(asked, reflection.get(), audience.get().audience(),
              Stream.of(asked.wording().say("preview.share.changed")));
      case ChangeReflection.Outcome outcome -> answer(outcome, asked.person());
    };
  }

  /** Names who would read it, and settles that it is they who are confirmed. */
  private PlainAnswer.Preview sharing(Asked asked, Reflection reflection, Audience audience, Stream<Prose> before) {
    var named = forms.readers(reflection, audience);
    return new PlainAnswer.Preview(asked.wording().say("preview.share", reflection.reference()),
        Stream.concat(before, Stream.of(forms.readersInWords(asked.person(), named))).toList(),
        Map.of(WITH, ChosenAudience.naming(audience, named).value()));
  }

  private Optional<Reflection> own(Asked asked) {
    return house.reflections().read(books -> books.reflections().referred(asked.required("reference"))
        .filter(found -> found.author().equals(asked.person().id())));
  }

  private Answer answer(ChangeReflection.Outcome outcome, Person author) {
    return switch (outcome) {
      case ChangeReflection.Changed changed -> forms.kept(author, changed.reflection(), 1);
      case ChangeReflection.Refused refused ->
          Spoken.refused(Wording.in(author.locale()), "reflection", refused.reason());
    };
  }

  private static Optional<Words> words(Map<String, String> values) {
    return ReflectionForm.typed(values, WriteForm.ANSWER)
        .map(answer -> new Words(answer, ReflectionForm.typed(values, WriteForm.DEEPER)));
  }

  private static Answer rejected(WrittenForm written) {
    return new FormAnswer.FormRejected(written.holding(), written.problems());
  }

  /** A reflection nobody asked for. */
  private final class Free implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      if (!belongs(answering)) {
        return new PlainAnswer.Refused(answering.wording().say("refused.not-yours"));
      }
      return new FormAnswer.FormOpened(forms.free(answering.by(), cohort(answering), ""));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      if (!belongs(answering)) {
        return new PlainAnswer.Refused(answering.wording().say("refused.not-yours"));
      }
      var written = written(answering, values);
      var words = words(values);
      if (words.isEmpty() || !written.problems().isEmpty()) {
        return rejected(written);
      }
      return switch (new RecordReflection(house.reflections(), house.ids(), house.clock())
          .handle(new RecordReflection.Request(answering.by().id(), cohort(answering), words.get(),
              ReflectionForm.chosen(values), answering.key()))) {
        case RecordReflection.Kept kept -> forms.kept(answering.by(), kept.reflection(), 1);
        case RecordReflection.ReadersChanged _ -> rejected(written(answering, values));
      };
    }

    private WrittenForm written(Answering answering, Map<String, String> values) {
      return new WrittenForm(forms.free(answering.by(), cohort(answering), ""), values, answering.wording());
    }

    /** Who has left keeps their words, and writes no new ones for the cohort. */
    private boolean belongs(Answering answering) {
      return house.reflections().read(books -> books.memberships().of(cohort(answering), answering.by().id())
          .filter(member -> member.holdsAt(answering.now())).isPresent());
    }

    private CohortId cohort(Answering answering) {
      return new CohortId(answering.meaning().id());
    }
  }

  private Optional<Reflection> own(Answering answering) {
    return house.reflections().read(books -> books.reflections().find(new ReflectionId(answering.meaning().id()))
        .filter(found -> found.author().equals(answering.by().id())));
  }

  private static Answer notYours(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.reflection.not-yours"));
  }

  /** One of one's own, to be edited. */
  private final class Own implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return own(answering).map(found -> edit(answering.by(), found)).orElseGet(() -> notYours(answering));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return own(answering).map(found -> take(answering, found, values)).orElseGet(() -> notYours(answering));
    }

    private Answer take(Answering answering, Reflection found, Map<String, String> values) {
      var written = new WrittenForm(forms.edit(answering.by(), found), values, answering.wording());
      var words = words(values);
      if (words.isEmpty() || !written.problems().isEmpty()) {
        return rejected(written);
      }
      return answer(change.wordsAndAudience(found.id(), answering.by().id(), words.get(),
          ReflectionForm.chosen(values)), answering.by());
    }
  }

  /** One of one's own, to be shown to others or no longer. */
  private final class Sharing implements Room.Reply {

    @Override
    public Answer open(Answering answering) {
      return own(answering).<Answer>map(found -> new FormAnswer.FormOpened(forms.share(answering.by(), found)))
          .orElseGet(() -> notYours(answering));
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return own(answering).map(found -> take(answering, found, values)).orElseGet(() -> notYours(answering));
    }

    private Answer take(Answering answering, Reflection found, Map<String, String> values) {
      var written = new WrittenForm(forms.share(answering.by(), found), values, answering.wording());
      return written.problems().isEmpty()
          ? answer(change.audience(found.id(), answering.by().id(), ReflectionForm.chosen(values)), answering.by())
          : rejected(written);
    }
  }
}
