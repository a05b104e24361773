package org.collegium.core.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;

/** A facilitator's tick list of one session, a field a day; people go by their e-mail address in it. */
public final class AttendanceForm {

  private final Ledger<SessionBooks> ledger;

  public AttendanceForm(Ledger<SessionBooks> ledger) {
    this.ledger = ledger;
  }

  /** The list, with what has been ticked or said so far. */
  public Form form(Session session, Person facilitator) {
    var wording = Wording.in(facilitator.locale());
    var times = new TimeInWords(wording.locale(), session.zone());
    return ledger.write(books -> {
      var people = books.memberships().in(session.cohort(), session.starts()).stream()
          .filter(Membership::attendsSessions)
          .map(member -> books.people().get(member.person()))
          .map(person -> new Choice(person.email().value(), person.name())).toList();
      var present = books.attendances().of(session.id());
      var fields = days(session).stream().map(day -> {
        var ticked = present.stream().filter(each -> each.day() == day)
            .map(each -> books.people().get(each.person()).email().value()).collect(Collectors.joining(","));
        var label =
            wording.say("form.attendance.day", day, times.day(session.days().get(day - 1).starts().toLocalDate()));
        return new Field(field(day), label, new Form.Kind.ManyOf(people), ticked, Need.OPTIONAL);
      }).toList();
      var token = books.tokens().tokenFor(new Meaning(Subject.ATTENDANCE, session.id().value(), facilitator.id()));
      return new Form(token, wording.say("form.attendance.title", session.number()),
          List.of(wording.say("form.attendance.intro", session.title())), fields,
          wording.say("form.attendance.submit"));
    });
  }

  /** Its days, from 1. */
  public List<Integer> days(Session session) {
    return IntStream.rangeClosed(1, session.days().size()).boxed().toList();
  }

  /** The name of a day's field. */
  public static String field(int day) {
    return "day" + day;
  }
}
