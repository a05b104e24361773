package org.collegium.core;

import static org.collegium.core.command.Option.Type.RSVP;
import static org.collegium.core.command.Option.Type.SESSION;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.command.Room;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SessionAnswer.SessionLine;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.AnswerInvitation;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.session.MarkAttendance;
import org.collegium.core.session.NextSession;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/** What everybody can ask about sessions. */
final class SessionAssembly implements Room.Reply {

  private final House house;
  private final AnswerInvitation answerInvitation;
  private final NextSession nextSession;

  private SessionAssembly(House house) {
    this.house = house;
    this.answerInvitation = new AnswerInvitation(house.sessions(), house.clock());
    this.nextSession = new NextSession(house.sessions(), house.sessionNames(), house.questions());
  }

  static Room room(House house) {
    var assembly = new SessionAssembly(house);
    return Room.empty()
        .with(Command.declared("cohort next", Command.ANYONE), assembly::next)
        .with(Command.declared("cohort sessions", Command.ANYONE), assembly::sessions)
        .with(
            Command.declared("cohort rsvp", Command.ATTENDERS, required("answer", RSVP), optional("session", SESSION))
                .changing(),
            assembly::rsvp)
        .with(Command.declared("cohort here", Command.ATTENDERS).changing(), assembly::here)
        .with(Command.declared("cohort calendar", Command.ATTENDERS), assembly::calendar)
        .with(Command.declared("cohort calendar renew", Command.ATTENDERS), assembly::renewCalendar)
        .with(Subject.RSVP, assembly);
  }

  private Answer next(Asked asked) {
    return nextSession.handle(asked.cohort(), asked.person(), asked.now())
        .<Answer>map(found -> found)
        .orElseGet(() -> Spoken.said(asked, "answer.session.none", asked.cohort().name()));
  }

  private Answer sessions(Asked asked) {
    var sessions = house.sessions().read(books -> books.sessions().of(asked.cohort().id()));
    if (sessions.isEmpty()) {
      return Spoken.said(asked, "answer.session.none", asked.cohort().name());
    }
    var next = sessions.stream().filter(session -> session.isAhead(asked.now())).findFirst();
    return new SessionAnswer.SessionsListed(asked.cohort().name(), sessions.stream()
        .map(session -> new SessionLine(named(session, asked.person()).facts(asked.cohort().name()),
            state(session, next, asked.now(), asked.wording())))
        .toList());
  }

  private static Prose state(Session session, Optional<Session> next, Instant now, Wording wording) {
    if (!session.isPlanned()) {
      return wording.say("session.state.cancelled");
    }
    if (session.isOver(now)) {
      return wording.say("session.state.over");
    }
    return wording.say(next.equals(Optional.of(session)) ? "session.state.next" : "session.state.coming");
  }

  private Answer rsvp(Asked asked) {
    var coming = Coming.named(asked.required("answer"));
    if (coming.isEmpty()) {
      return Spoken.refused(asked, "rsvp.word", asked.required("answer"));
    }
    var session = house.sessions().read(books -> asked.option("session").flatMap(Typed::number)
        .map(number -> books.sessions().numbered(asked.cohort().id(), number))
        .orElseGet(() -> books.sessions().next(asked.cohort().id(), asked.now())));
    return session
        .map(found -> answer(answerInvitation.handle(found.id(), asked.person().id(), coming.get()), asked.person()))
        .orElseGet(() -> Spoken.refused(asked, "session.none"));
  }

  private Session named(Session session, Person reader) {
    var cohort = house.sessions().read(books -> books.cohorts().get(session.cohort()));
    return house.sessionNames().of(session, cohort, reader.locale());
  }

  private Answer answer(AnswerInvitation.Outcome outcome, Person by) {
    var wording = Wording.in(by.locale());
    return switch (outcome) {
      case AnswerInvitation.Kept kept -> new PlainAnswer.Said(wording.say("answer.rsvp." + kept.coming().word(),
          kept.session().number(), named(kept.session(), by).title()));
      case AnswerInvitation.Refused refused -> Spoken.refused(wording, "rsvp", refused.reason());
    };
  }

  private Answer here(Asked asked) {
    var mark = new MarkAttendance(house.sessions(), house.clock());
    var today = house.sessions().read(books -> books.sessions().of(asked.cohort().id())).stream()
        .filter(session -> mark.here(session, asked.person().id())).findFirst();
    return today
        .map(session -> Spoken.said(asked, "answer.here", session.number(), named(session, asked.person()).title()))
        .orElseGet(() -> Spoken.refused(asked, "here.no-session-today"));
  }

  private Answer calendar(Asked asked) {
    var feed = new CalendarFeed(house.sessions(), house.sessionNames());
    var own = feed.addressOf(asked.person().id());
    var cohorts = feed.addressOf(asked.cohort(), asked.person().id());
    return feed.read(own, asked.now())
        .<Answer>map(content -> new PlainAnswer.FilesGiven(
            new GivenFile("collegium.ics", "text/calendar", content),
            asked.wording().say("answer.calendar", address(own), asked.cohort().name(), address(cohorts))))
        .orElseGet(() -> Spoken.refused(asked, "session.none"));
  }

  private String address(ReplyTo token) {
    return house.feeds().resolve(token.token() + ".ics").toString();
  }

  private Answer renewCalendar(Asked asked) {
    if (!asked.isConfirmed()) {
      return new PlainAnswer.Preview(asked.wording().say("preview.calendar.renew"),
          List.of(asked.wording().say("preview.calendar.renew.ends")));
    }
    new CalendarFeed(house.sessions(), house.sessionNames()).end(asked.person().id());
    return calendar(asked);
  }

  @Override
  public Answer open(Answering answering) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return Coming.named(values.getOrDefault("choice", ""))
        .map(coming -> answer(answerInvitation.handle(new SessionId(answering.meaning().id()), answering.by().id(),
            coming), answering.by()))
        .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("refused.rsvp.word", "")));
  }
}
