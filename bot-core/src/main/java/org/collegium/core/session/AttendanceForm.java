package org.collegium.core.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.TickListId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.TickLists.Tick;
import org.collegium.core.session.TickLists.TickList;

/**
 * A facilitator's tick list of one session, a field for each day that has come; people go by their e-mail address in
 * it. What it shows is kept, so that later only what was changed in it is done.
 */
public final class AttendanceForm {

  private final Ledger<SessionBooks> ledger;
  private final SessionNames names;
  private final Ids ids;
  private final InstantSource clock;

  public AttendanceForm(Ledger<SessionBooks> ledger, SessionNames names, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  /** The list, with what has been ticked or said so far. */
  public Form form(Session session, Person facilitator) {
    return ledger.write(books -> {
      var people = books.memberships().in(session.cohort(), session.starts()).stream()
          .filter(Membership::attendsSessions)
          .map(member -> books.people().get(member.person())).toList();
      var list = list(books, session, people);
      books.tickLists().keep(list);
      var wording = Wording.in(facilitator.locale());
      var fields = days(session, list.openedAt()).stream()
          .map(day -> field(new Day(session, day, list.ticks()), people, wording)).toList();
      var token = books.tokens().tokenFor(new Meaning(Subject.ATTENDANCE, list.id().value(), facilitator.id()));
      return new Form(token, wording.say("form.attendance.title", session.number()),
          List.of(wording.say("form.attendance.intro",
              names.of(session, books.cohorts().get(session.cohort()), facilitator.locale()).title())),
          fields,
          wording.say("form.attendance.submit"));
    });
  }

  private TickList list(SessionBooks books, Session session, List<Person> people) {
    var listed = people.stream().map(Person::id).toList();
    var now = clock.instant();
    var days = days(session, now);
    var ticks = new HashSet<Tick>();
    books.attendances().of(session.id()).stream()
        .filter(each -> days.contains(each.day()) && listed.contains(each.person()))
        .forEach(each -> ticks.add(new Tick(each.day(), each.person())));
    return new TickList(new TickListId(ids.next()), session.id(), ticks, now);
  }

  private static Field field(Day day, List<Person> people, Wording wording) {
    var ticked = people.stream().filter(person -> day.ticks().contains(new Tick(day.number(), person.id())))
        .map(person -> person.email().value()).collect(Collectors.joining(","));
    var times = new TimeInWords(wording.locale(), day.session().zone());
    var label = wording.say("form.attendance.day", day.number(), times.day(day.session().date(day.number())));
    return new Field(field(day.number()), label, new Form.Kind.ManyOf(people.stream()
        .map(person -> new Choice(person.email().value(), person.name())).toList()), ticked, Need.OPTIONAL);
  }

  /** The days, from 1, that a list opened at {@code now} has. */
  public static List<Integer> days(Session session, Instant now) {
    return session.daysCome(now);
  }

  /** The name of a day's field. */
  public static String field(int day) {
    return "day" + day;
  }

  private record Day(Session session, int number, Set<Tick> ticks) {}
}
