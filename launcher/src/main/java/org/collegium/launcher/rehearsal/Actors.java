package org.collegium.launcher.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.collegium.core.CollegiumBot;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Opened;
import org.collegium.core.command.Invocation.Replied;
import org.collegium.core.command.Invocation.Request;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.DigestNotice;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.PortfolioNotice;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.rehearsal.board.PlaceKind;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.stage.CastMember;

/** The people of a rehearsal whom nobody plays: each answers in a way of their own, the same for the same seed. */
final class Actors {

  /** Who puts these off, or asks for more, would need a temper of their own. */
  private static final Set<NoticeKind> UNANSWERED =
      Set.of(NoticeKind.CHECK_IN_ASKED, NoticeKind.CHECK_IN_NUDGE, NoticeKind.YEAR_ENDED,
          NoticeKind.MENTOR_DIGEST);

  private final CollegiumBot bot;
  private final long seed;
  private final Pen pen;
  private final Catalogue catalogue;
  private final Temperaments temperaments;
  private final Map<Address, Random> chances = new HashMap<>();
  private final Set<Address> playedByHand = new HashSet<>();
  private final PriorityQueue<Act> acts = new PriorityQueue<>(
      Comparator.comparing(Act::at).thenComparingLong(Act::number));
  private long number;

  Actors(CollegiumBot bot, Catalogue catalogue, Answers answers, long seed) {
    this(bot, catalogue, new Temperaments(answers, seed), seed);
  }

  private Actors(CollegiumBot bot, Catalogue catalogue, Temperaments temperaments, long seed) {
    this.bot = bot;
    this.catalogue = catalogue;
    this.temperaments = temperaments;
    this.seed = seed;
    this.pen = new Pen(catalogue, seed);
  }

  /** The same people in a copy of the house, meaning to do the same; nobody plays them by hand. */
  Actors inCopy(CollegiumBot ofTheCopy) {
    var copy = new Actors(ofTheCopy, catalogue, Temperaments.copyOf(temperaments, seed), seed);
    copy.acts.addAll(acts);
    copy.number = number;
    return copy;
  }

  /** Somebody at the desk speaks as that person; from now on they answer for themselves. */
  void handOver(Address person) {
    playedByHand.add(person);
  }

  /** Somebody got a message, and may want to answer. */
  void see(Posted message) {
    if (message.place() != PlaceKind.DM) {
      return;
    }
    for (var part : message.parts()) {
      if (part.kind() == NoticeKind.COMMITMENT_ASKED) {
        // Whoever makes plans tells what became of them.
        part.asks().stream().findFirst().ifPresent(ask -> decide(message, new Deed.Answers(ask)));
        continue;
      }
      for (var ask : part.asks()) {
        when(message, part.kind(), ask)
            .map(at -> new WakingHours(message.reader().zone()).notBefore(at, chance(message.to())))
            .ifPresent(at -> acts.add(new Act(at, ++number, message.to(), new Deed.Answers(ask))));
      }
    }
  }

  /** A mentor is reminded of a session, and looks at what was shared; or one of a pair was written to. */
  void seeAsPair(Posted message, List<CastMember> cast) {
    var isMentor = cast.stream().filter(member -> member.address().equals(message.to()))
        .anyMatch(member -> member.seats().stream().anyMatch(seat -> seat.role() == Role.MENTOR));
    for (var part : message.parts()) {
      if (isMentor && part.kind() == NoticeKind.SESSION_REMINDER) {
        decide(message, new Deed.Coaches(Mentoring::comment));
      } else if (Mentoring.KINDS.contains(part.kind())) {
        part.asks().forEach(
            ask -> decide(message, new Deed.Coaches((mentoring, _) -> mentoring.answer(part.kind(), ask))));
      }
    }
  }

  /** A channel is asked to decide in a case; each there does in a way of their own. */
  void seeTogether(Posted message, List<CastMember> cast) {
    message.parts().stream().filter(part -> part.kind() == NoticeKind.CASE_DECISION_ASKED)
        .flatMap(part -> part.asks().stream())
        .forEach(ask -> cast.stream().filter(member -> decidesIn(message.to(), member))
            .forEach(member -> decide(message, member.address(), member.zone(), new Deed.Answers(ask))));
  }

  private static boolean decidesIn(Address channel, CastMember member) {
    return member.seats().stream().anyMatch(seat -> seat.channel().equals(channel)
        && (seat.role() == Role.LEADER || seat.role() == Role.MENTOR));
  }

  private void decide(Posted message, Deed deed) {
    decide(message, message.to(), message.reader().zone(), deed);
  }

  /** Whether and when somebody does it. */
  private void decide(Posted message, Address by, ZoneId zone, Deed deed) {
    var chance = own(by, message.number());
    temperaments.of(by).decides(message.at(), chance)
        .map(at -> new WakingHours(zone).notBefore(at, chance))
        .ifPresent(at -> acts.add(new Act(at, ++number, by, deed)));
  }

  private Optional<Instant> when(Posted message, NoticeKind kind, Ask ask) {
    var chance = chance(message.to());
    var temperament = temperaments.of(message.to());
    return switch (ask) {
      case Ask.OpenForm _ -> closesAt(message.notice())
          .flatMap(closesAt -> temperament.answers(kind, message.at(), closesAt, chance));
      case Ask.OneOf _ when UNANSWERED.contains(kind) -> Optional.empty();
      case Ask.OneOf _ -> temperament.answersInvitations() && chance.nextInt(3) > 0
          ? Optional.of(message.at().plus(Duration.ofMinutes(5 + chance.nextInt(600)))) : Optional.empty();
    };
  }

  private static Optional<Instant> closesAt(Notice notice) {
    return switch (notice) {
      case CheckInNotice about -> Optional.of(about.round().closesAt());
      case SessionNotice _ -> Optional.empty();
      case CommitmentNotice _,MembershipNotice _,CaseNotice _,ProtocolNotice _,PortfolioNotice _,CoachingNotice _ ->
          Optional.empty();
      case OwnCaseNotice _ -> Optional.empty();
      case DigestNotice _ -> Optional.empty();
      case GatheredNotice gathered ->
          gathered.notices().stream().map(Actors::closesAt).flatMap(Optional::stream).findFirst();
    };
  }

  /** When somebody acts next. */
  Optional<Instant> next() {
    return Optional.ofNullable(acts.peek()).map(Act::at);
  }

  /** Has done what people do until {@code now}. */
  void act(Instant now) {
    while (acts.peek() != null && !acts.peek().at().isAfter(now)) {
      var act = acts.remove();
      if (!playedByHand.contains(act.by())) {
        play(act);
      }
    }
  }

  private void play(Act act) {
    switch (act.deed()) {
      case Deed.Answers(var ask) -> answer(act, ask);
      case Deed.Coaches(var how) -> how.accept(new Mentoring(pen, request -> ask(act, request)), own(act));
    }
  }

  private void answer(Act act, Ask ask) {
    switch (ask) {
      case Ask.OneOf one -> ask(act, new Replied(one.replyTo(), Map.of("choice", choice(act.by(), one))));
      case Ask.OpenForm open -> {
        if (ask(act, new Opened(open.replyTo())) instanceof FormAnswer.FormOpened opened) {
          plan(act, ask(act, new Replied(opened.form().replyTo(), filled(act, opened.form()))));
        }
      }
    }
  }

  private Map<String, String> filled(Act act, Form form) {
    return Pen.isOfPlans(form) ? pen.plan(form, own(act)) : pen.filled(form, chance(act.by()));
  }

  /** Now and then an eager one makes a plan where it is offered. */
  private void plan(Act act, Answer answer) {
    if (answer instanceof ReflectionAnswer.ReflectionKept kept && temperaments.of(act.by()) == Temperament.EAGER
        && own(act).nextInt(3) == 0) {
      kept.ways().stream().filter(Actors::makesPlan)
          .forEach(way -> acts
              .add(new Act(act.at().plus(Duration.ofMinutes(2)), ++number, act.by(), new Deed.Answers(way))));
    }
  }

  private static boolean makesPlan(Ask way) {
    return way instanceof Ask.OpenForm form && form.label().equals(Wording.in(Locale.US).say("ask.commit.commit"));
  }

  private Random own(Act act) {
    return own(act.by(), act.number());
  }

  /** A chance for one thing they do, so that nothing else they do changes by it. */
  private Random own(Address person, long number) {
    return new Random(seed ^ person.handle().hashCode() ^ number);
  }

  private Answer ask(Act act, Request request) {
    var key = new RequestKey("rehearsal:actor:" + act.number() + ":" + request.getClass().getSimpleName());
    return bot.answer(new Invocation(act.by(), Optional.empty(), key, request));
  }

  /** Most come; the first choice is the friendly one. */
  private String choice(Address by, Ask.OneOf one) {
    var chance = chance(by);
    var place = chance.nextInt(5) > 0 ? 0 : chance.nextInt(one.choices().size());
    return one.choices().get(place).value();
  }

  private Random chance(Address person) {
    return chances.computeIfAbsent(person, who -> new Random(seed ^ who.handle().hashCode()));
  }

  private record Act(Instant at, long number, Address by, Deed deed) {}

  /** What somebody does. */
  private sealed interface Deed {

    /** They answer what they were asked. */
    record Answers(Ask ask) implements Deed {}

    /** They write to their mentor, or to a leader they mentor. */
    record Coaches(BiConsumer<Mentoring, Random> how) implements Deed {}
  }
}
