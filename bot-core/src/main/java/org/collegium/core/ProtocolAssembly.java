package org.collegium.core;

import static org.collegium.core.command.Option.Type.MEMBER;
import static org.collegium.core.command.Option.Type.PROTOCOL;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.FindMember;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;
import org.collegium.core.protocol.ConductProtocol;
import org.collegium.core.protocol.ConductProtocol.Shown;
import org.collegium.core.protocol.ConductProtocol.Wish;
import org.collegium.core.protocol.ListProtocols;
import org.collegium.core.protocol.OpenProtocol;
import org.collegium.core.protocol.Protocol;
import org.collegium.core.protocol.ProtocolView;
import org.collegium.core.protocol.TakeTime;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;
import org.collegium.core.text.VisibleText;

/** {@code /protocol}: what facilitators can do with protocols, and who keeps the time. */
final class ProtocolAssembly implements Room.Reply {

  private static final String OPTION = "protocol";
  private static final String MEMBER_OPTION = "member";
  /** Come back with a confirmation, so that what is confirmed is what was shown. */
  private static final String RUN = "run";
  private static final String OPENINGS = "openings";
  private static final String CURRENT = "current";

  private final House house;
  private final OpenProtocol openProtocol;
  private final ConductProtocol conduct;
  private final ListProtocols listProtocols;
  private final TakeTime takeTime;
  private final DilemmaReplies dilemmas;

  private ProtocolAssembly(House house) {
    this.house = house;
    this.openProtocol = new OpenProtocol(house.protocols(), house.catalogue(), house.ids(), house.clock());
    this.conduct = new ConductProtocol(house.protocols(), house.catalogue(), house.clock());
    this.listProtocols = new ListProtocols(house.protocols(), house.catalogue());
    this.dilemmas = new DilemmaReplies(house);
    this.takeTime = new TakeTime(house.protocols(), house.catalogue(), house.clock());
  }

  static Room room(House house) {
    var assembly = new ProtocolAssembly(house);
    return Room.empty()
        .with(Command.declared("protocol list", Command.FACILITATORS), assembly::list)
        .with(Command.declared("protocol open", Command.FACILITATORS, required(OPTION, PROTOCOL),
            optional(MEMBER_OPTION, MEMBER)).changing(),
            assembly::open)
        .with(Command.declared("protocol next", Command.FACILITATORS).changing(),
            asked -> assembly.conduct(asked, Wish.NEXT))
        .with(Command.declared("protocol back", Command.FACILITATORS).changing(),
            asked -> assembly.conduct(asked, Wish.BACK))
        .with(Command.declared("protocol pause", Command.FACILITATORS).changing(), assembly::pause)
        .with(Command.declared("protocol close", Command.FACILITATORS).changing(),
            asked -> assembly.conduct(asked, Wish.CLOSE))
        .with(Command.declared("protocol volunteer", Command.ATTENDERS,
            optional(MEMBER_OPTION, MEMBER).onlyFor(Role.FACILITATOR)).changing(), assembly::volunteer)
        .with(Command.declared("protocol offer", EnumSet.of(Role.LEADER)), assembly.dilemmas::offer)
        .with(Subject.OFFER, assembly.dilemmas.new Forms())
        .with(Subject.DILEMMA, assembly.dilemmas.new Readings())
        .with(Subject.PROTOCOL, assembly);
  }

  /** The button of the first step: whoever presses it keeps the time. */
  @Override
  public Answer open(Answering answering) {
    return answer(answering.wording(),
        takeTime.handle(new ProtocolId(answering.meaning().id()), answering.by().id()));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return open(answering);
  }

  private Answer volunteer(Asked asked) {
    return asked.option(MEMBER_OPTION).filter(_ -> asked.member().role() == Role.FACILITATOR)
        .map(who -> named(asked, who))
        .orElseGet(() -> answer(asked.wording(), takeTime.handle(asked.cohort().id(), asked.person().id())));
  }

  private Answer named(Asked asked, String who) {
    return new FindMember(house.memberships()).handle(asked.cohort().id(), who, asked.now())
        .map(found -> answer(asked.wording(), takeTime.appoint(asked.cohort().id(), found.id())))
        .orElseGet(() -> Spoken.refused(asked, "no-such-member", who, asked.cohort().name()));
  }

  private static Answer answer(Wording wording, TakeTime.Outcome outcome) {
    return switch (outcome) {
      case TakeTime.Taken(var title, var keeper) ->
          new PlainAnswer.Said(wording.say("answer.protocol.time", keeper, title));
      case TakeTime.Refused(var reason) -> Spoken.refused(wording, "time", reason);
    };
  }

  private Answer list(Asked asked) {
    return new ProtocolAnswer.ProtocolsListed(asked.cohort().name(), listProtocols.handle(asked.cohort().id(),
        asked.person().locale()).stream()
        .map(listed -> new ProtocolAnswer.ProtocolLine(new Prose(listed.script().id()), listed.script().title(),
            listed.script().about(), listed.latest().map(view -> state(asked, view))
                .orElseGet(() -> asked.wording().say("protocol.state.new"))))
        .toList(),
        listProtocols.offered(asked.cohort().id(), asked.person().id(), asked.now()).stream()
            .map(offered -> new ProtocolAnswer.Offer(offered.author(), new Ask.OpenForm(offered.read(),
                asked.wording().say("ask.protocol.read"))))
            .toList());
  }

  private Answer open(Asked asked) {
    var who = asked.option(MEMBER_OPTION);
    var presenter = who.flatMap(typed -> new FindMember(house.memberships()).handle(asked.cohort().id(), typed,
        asked.now()));
    return who.isPresent() && presenter.isEmpty()
        ? Spoken.refused(asked, "no-such-member", who.get(), asked.cohort().name())
        : open(asked, presenter.map(Person::id));
  }

  private Answer open(Asked asked, Optional<PersonId> presenter) {
    var outcome = openProtocol.handle(new OpenProtocol.Request(asked.cohort().id(), asked.person().id(),
        asked.required(OPTION), presenter, step(asked)));
    return switch (outcome) {
      case OpenProtocol.SomebodyIsThere there -> apart(asked, there);
      case OpenProtocol.Refused(var reason) -> Spoken.refused(asked.wording(), OPTION, reason);
      case OpenProtocol.Opened opened when asked.isConfirmed() -> said(asked, opened.view());
      case OpenProtocol.Opened(var view, var present) -> new PlainAnswer.Preview(
          asked.wording().say("preview.protocol.open", view.title(), view.telling().title()),
          List.of(beginning(view), asked.wording().say("preview.protocol.present", asked.wording().list(present)),
              state(asked, view)),
          Map.of());
    };
  }

  private static Answer apart(Asked asked, OpenProtocol.SomebodyIsThere there) {
    var names = asked.wording().list(there.apart());
    return there.elsewhere().isEmpty() ? Spoken.refused(asked, "protocol.apart", there.author(), names)
        : Spoken.refused(asked, "protocol.apart.elsewhere", there.author(), names,
            asked.wording().list(there.elsewhere()));
  }

  private Answer conduct(Asked asked, Wish wish) {
    return switch (conduct.handle(request(asked, wish, step(asked)))) {
      case ConductProtocol.Refused(var reason) -> Spoken.refused(asked.wording(), OPTION, reason);
      case ConductProtocol.Went went when asked.isConfirmed() -> said(asked, went.view());
      case ConductProtocol.Went(var view, var before) -> new PlainAnswer.Preview(
          title(asked, wish, view), List.of(beginning(view), state(asked, view)), settled(before));
    };
  }

  private static Prose title(Asked asked, Wish wish, ProtocolView view) {
    var isOver = view.state() == Protocol.State.CLOSED;
    return isOver ? asked.wording().say("preview.protocol.close", view.title())
        : asked.wording().say("preview.protocol." + wish.name().toLowerCase(Locale.ROOT), view.title(), view.step(),
            view.steps(), view.telling().title());
  }

  /** Nobody else sees it, so it is done at once. */
  private Answer pause(Asked asked) {
    return switch (conduct.handle(request(asked, Wish.PAUSE, Step.WRITE))) {
      case ConductProtocol.Refused(var reason) -> Spoken.refused(asked.wording(), OPTION, reason);
      case ConductProtocol.Went(var view, var _) -> said(asked, view);
    };
  }

  private static ConductProtocol.Request request(Asked asked, Wish wish, Step step) {
    return new ConductProtocol.Request(asked.cohort().id(), asked.person().locale(), wish, shown(asked), step);
  }

  private static Prose beginning(ProtocolView view) {
    return new Prose(VisibleText.beginning(view.telling().text().raw()));
  }

  private static Answer said(Asked asked, ProtocolView view) {
    return Spoken.said(asked, "answer.protocol", view.title(), state(asked, view));
  }

  private static Prose state(Asked asked, ProtocolView view) {
    var word = view.state().name().toLowerCase(Locale.ROOT);
    return view.next().map(next -> asked.wording().say("protocol.state.open", view.step(), view.steps(),
        asked.times().moment(next)))
        .orElseGet(() -> asked.wording().say("protocol.state." + word, view.step(), view.steps()));
  }

  private static Map<String, String> settled(Shown before) {
    return Map.of(RUN, Long.toString(before.id().value()), OPENINGS, Integer.toString(before.openings()), CURRENT,
        Integer.toString(before.current()));
  }

  /** What the preview showed. */
  private static Optional<Shown> shown(Asked asked) {
    return asked.option(RUN).filter(_ -> asked.isConfirmed())
        .map(run -> new Shown(new ProtocolId(Long.parseLong(run)), Integer.parseInt(asked.required(OPENINGS)),
            Integer.parseInt(asked.required(CURRENT))));
  }

  private static Step step(Asked asked) {
    return asked.isConfirmed() ? Step.WRITE : Step.PREVIEW;
  }
}
