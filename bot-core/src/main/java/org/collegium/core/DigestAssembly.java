package org.collegium.core;

import static org.collegium.core.command.Option.optional;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.membership.SayWhenToReachMe;
import org.collegium.core.reflection.ReadShared;
import org.collegium.core.summary.CompareAnswering;
import org.collegium.core.summary.SummariseForMentor;
import org.collegium.core.text.Prose;

/** What stands behind the button of a digest, and {@code /cohort digest}: whether a mentor wants to hear of it. */
final class DigestAssembly implements Room.Reply {

  private static final String SEND = "send";
  private static final String ON = "on";
  private static final Set<String> WORDS = Set.of(ON, "off");

  private final House house;
  private final SayWhenToReachMe reachMe;
  private final SummariseForMentor summarise;

  private DigestAssembly(House house) {
    this.house = house;
    this.reachMe = new SayWhenToReachMe(house.memberships(), house.clock());
    this.summarise = new SummariseForMentor(house.summaries(), house.catalogue(), house.clock());
  }

  static Room room(House house) {
    var assembly = new DigestAssembly(house);
    return Room.empty()
        .with(Command.personal("cohort digest", Set.of(Role.MENTOR), optional(SEND, Option.Type.SWITCH)).changing(),
            assembly::digests)
        .with(Subject.SUMMARY, assembly)
        .with(Subject.SHARED, assembly.new WithAll());
  }

  /** That somebody does not want them, for their own page; nothing where they do. */
  static Stream<Prose> line(Asked asked, House house) {
    return new SayWhenToReachMe(house.memberships(), house.clock()).wantsDigests(asked.person().id()) ? Stream.empty()
        : Stream.of(asked.wording().say("answer.digest.off"));
  }

  private Answer digests(Asked asked) {
    var person = asked.person().id();
    var typed = asked.option(SEND);
    if (typed.filter(word -> !WORDS.contains(word)).isPresent()) {
      return Spoken.refused(asked, "digest.word");
    }
    typed.map(ON::equals).filter(wanted -> wanted != reachMe.wantsDigests(person))
        .ifPresent(wanted -> reachMe.digests(person, wanted));
    return Spoken.said(asked, reachMe.wantsDigests(person) ? "answer.digest.on" : "answer.digest.off");
  }

  @Override
  public boolean onlyShows() {
    return true;
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  /** The summary as it may be read now, since the session before that of the digest; it is noted like any other. */
  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    var asked = house.summaries().read(books -> {
      var session = books.sessions().get(new SessionId(answering.meaning().id()));
      return books.memberships().of(session.cohort(), answering.by().id())
          .filter(member -> member.holdsAt(answering.now()) && member.role() == Role.MENTOR)
          .map(_ -> SummariseForMentor.before(books, session, answering.by().id(), answering.now()));
    });
    return asked.<Answer>map(request -> {
      var summary = summarise.handle(request);
      return summary.with(new CompareAnswering(answering.wording(), answering.times()).of(summary));
    }).orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("refused.digest.no-mentor")));
  }

  /** What was shared with the whole cohort, to whoever of it presses: as they may read it now, noted like any other. */
  private final class WithAll implements Room.Reply {

    @Override
    public boolean onlyShows() {
      return true;
    }

    @Override
    public Answer open(Answering answering) {
      return DigestAssembly.this.open(answering);
    }

    @Override
    public Answer take(Answering answering, Map<String, String> values) {
      return house.digests().read(books -> {
        var session = books.summaries().sessions().get(new SessionId(answering.meaning().id()));
        return books.summaries().memberships().of(session.cohort(), answering.by().id())
            .filter(member -> member.isInvitedAt(answering.now()))
            .flatMap(_ -> books.digests().told(session.id()))
            .map(told -> new ReadShared.Request(books.summaries().cohorts().get(session.cohort()),
                answering.by().id(), Optional.empty(), Optional.of(told.since()), Optional.of(Audience.MY_COHORT), 1));
      }).<Answer>map(new ReadShared(house.reflections(), house.catalogue(), house.clock())::handle)
          .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("refused.not-yours")));
    }
  }
}
