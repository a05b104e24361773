package org.collegium.core;

import static org.collegium.core.command.Option.Type.DAY;
import static org.collegium.core.command.Option.Type.SESSION;
import static org.collegium.core.command.Option.Type.WORDS;
import static org.collegium.core.command.Option.optional;
import static org.collegium.core.command.Option.required;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.core.checkin.AskedAlready;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.command.Room;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.TickListId;
import org.collegium.core.session.AttendanceForm;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.session.ListHours;
import org.collegium.core.session.MarkAttendance;
import org.collegium.core.session.Session;
import org.collegium.core.session.Step;
import org.collegium.core.session.TickLists.TickList;
import org.collegium.core.text.Prose;

/** What facilitators can do with the calendar: shown first, then done. */
final class CalendarAssembly implements Room.Reply {

  private static final String SESSION_OPTION = "session";

  private final House house;
  private final ChangeCalendar changeCalendar;
  private final AttendanceForm attendanceForm;

  private CalendarAssembly(House house) {
    this.house = house;
    this.changeCalendar = new ChangeCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock());
    this.attendanceForm = new AttendanceForm(house.sessions(), house.sessionNames(), house.ids(), house.clock());
  }

  static Room room(House house) {
    var assembly = new CalendarAssembly(house);
    var session = required(SESSION_OPTION, SESSION);
    return Room.empty()
        .with(Command.declared("cohort session add", Command.FACILITATORS, session, required("day", DAY),
            optional("place", WORDS)).changing(), assembly::add)
        .with(Command.declared("cohort session move", Command.FACILITATORS, session, required("day", DAY)).changing(),
            assembly::move)
        .with(Command.declared("cohort session cancel", Command.FACILITATORS, session).changing(), assembly::cancel)
        .with(
            Command.declared("cohort session materials", Command.FACILITATORS, session, required("words", WORDS))
                .changing(),
            assembly::materials)
        .with(Command.declared("cohort attendance", Command.FACILITATORS, optional(SESSION_OPTION, SESSION)),
            assembly::attendance)
        .with(Command.declared("cohort hours", Command.FACILITATORS), assembly::hours)
        .with(Subject.ATTENDANCE, assembly);
  }

  private Answer add(Asked asked) {
    var day = Typed.day(asked.required("day"));
    return day.map(first -> change(asked, new ChangeCalendar.Add(first, asked.option("place").map(Prose::new))))
        .orElseGet(() -> Spoken.refused(asked, "day", asked.required("day")));
  }

  private Answer move(Asked asked) {
    return Typed.day(asked.required("day")).map(first -> change(asked, new ChangeCalendar.Move(first)))
        .orElseGet(() -> Spoken.refused(asked, "day", asked.required("day")));
  }

  private Answer cancel(Asked asked) {
    return change(asked, new ChangeCalendar.Cancel());
  }

  private Answer change(Asked asked, ChangeCalendar.Wish wish) {
    var number = Typed.number(asked.required(SESSION_OPTION));
    if (number.isEmpty()) {
      return Spoken.refused(asked, "session.number", asked.required(SESSION_OPTION));
    }
    var outcome = changeCalendar.handle(new ChangeCalendar.Request(asked.cohort().id(), number.get(), wish,
        asked.isConfirmed() ? Step.WRITE : Step.PREVIEW));
    return new CalendarChangeInWords(asked.wording(), asked.times(), asked(house), session -> named(session, asked))
        .answer(outcome, asked.isConfirmed());
  }

  private Session named(Session session, Asked asked) {
    return house.sessionNames().of(session, asked.cohort(), asked.person().locale());
  }

  private static AskedAlready asked(House house) {
    return new AskedAlready(house.checkIns(), house.catalogue(), house.clock());
  }

  private Answer materials(Asked asked) {
    var number = Typed.number(asked.required(SESSION_OPTION));
    return house.sessions().write(books -> number
        .flatMap(found -> books.sessions().numbered(asked.cohort().id(), found))
        .map(session -> {
          if (!asked.isConfirmed()) {
            return new PlainAnswer.Preview(
                asked.wording().say("preview.materials", session.number(), named(session, asked).title()),
                List.of(new Prose(asked.required("words"))));
          }
          books.sessions().keep(session.withMaterials(new Prose(asked.required("words"))));
          books.outbox().restate(session.id(), asked.now());
          return Spoken.said(asked, "answer.materials", session.number(), named(session, asked).title());
        })
        .orElseGet(() -> Spoken.refused(asked, "session.none")));
  }

  /** The one asked for, else the latest; today's from its morning on, by the clock where it takes place. */
  private Answer attendance(Asked asked) {
    var number = asked.option(SESSION_OPTION);
    var session = house.sessions().read(books -> books.sessions().of(asked.cohort().id())).stream()
        .filter(each -> !each.daysCome(asked.now()).isEmpty())
        .filter(each -> number.isEmpty() || number.flatMap(Typed::number).equals(Optional.of(each.number())))
        .max(Comparator.comparing(Session::starts));
    return session.<Answer>map(found -> new FormAnswer.FormOpened(attendanceForm.form(found, asked.person())))
        .orElseGet(() -> Spoken.refused(asked, number.isEmpty() ? "attendance.none" : "attendance.not-yet"));
  }

  private Answer hours(Asked asked) {
    return new PlainAnswer.FilesGiven(new GivenFile("hours.csv", "text/csv", new ListHours(house.sessions())
        .handle(asked.cohort().id())), asked.wording().say("answer.hours", asked.cohort().name()));
  }

  @Override
  public Answer open(Answering answering) {
    return facilitated(answering)
        .<Answer>map(list -> new FormAnswer.FormOpened(attendanceForm.form(session(list), answering.by())))
        .orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("refused.not-yours")));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return facilitated(answering).<Answer>map(list -> {
      var session = session(list);
      var present = AttendanceForm.days(session, list.openedAt()).stream().collect(Collectors.toMap(day -> day,
          day -> ticked(values, day)));
      var counts = new MarkAttendance(house.sessions(), house.clock()).tick(list.id(), present, answering.by().id());
      return new PlainAnswer.Said(answering.wording().say("answer.attendance", session.number(),
          counts.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }).orElseGet(() -> new PlainAnswer.Refused(answering.wording().say("refused.not-yours")));
  }

  private static Set<String> ticked(Map<String, String> values, int day) {
    return Set.copyOf(List.of(values.getOrDefault(AttendanceForm.field(day), "").split(",")));
  }

  private Session session(TickList list) {
    return house.sessions().read(books -> books.sessions().get(list.session()));
  }

  private Optional<TickList> facilitated(Answering answering) {
    return house.sessions().read(books -> books.tickLists().find(new TickListId(answering.meaning().id()))
        .filter(list -> books.memberships().of(books.sessions().get(list.session()).cohort(), answering.by().id())
            .filter(member -> member.holdsAt(answering.now()) && Command.FACILITATORS.contains(member.role()))
            .isPresent()));
  }
}
