package org.collegium.launcher.years;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.collegium.core.attention.Closure.Kind;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.OutboxBooks;
import org.collegium.core.outbox.Recipient.ToPerson;

/** Sees every message as it is posted, and whether it came at a time at which it may. */
final class Watch {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Consortium consortium;
  private final Screens screens;
  private final Consumer<Told> reader;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, List<Told>> toEach = new HashMap<>();
  private final List<String> untimely = new ArrayList<>();
  private final List<String> tooMany = new ArrayList<>();
  private int edits;

  /** @param reader told of each message once it was looked at */
  Watch(Consortium consortium, Screens screens, Consumer<Told> reader) {
    this.consortium = consortium;
    this.screens = screens;
    this.reader = reader;
  }

  /** Looks at what was posted and edited since it looked last. */
  void look() {
    var posted = consortium.platform().posted();
    for (var parcel : posted.subList(told.size(), posted.size())) {
      var message = consortium.house().letters().read(books -> {
        var letters = new ArrayList<>(List.of(parcel.letter()));
        letters.addAll(books.letters().gatheredInto(parcel.letter().id()));
        var seen = new Told(consortium.now(), parcel, List.copyOf(letters));
        letters.forEach(letter -> time(books, seen, letter.draft()));
        return seen;
      });
      told.add(message);
      screens.shown(message.to(), parcel.notice().toString());
      if (message.isDirect()) {
        count(message);
      }
      reader.accept(message);
    }
    var edited = consortium.platform().edits();
    edited.subList(edits, edited.size())
        .forEach(edit -> screens.shown(edit.parcel().to().handle(), edit.parcel().notice().toString()));
    edits = edited.size();
  }

  private void count(Told message) {
    var theirs = toEach.computeIfAbsent(message.to(), _ -> new ArrayList<>());
    var week = theirs.stream().filter(each -> each.at().isAfter(message.at().minus(WEEK))).toList();
    if (week.size() >= 3 && !message.isPressing()) {
      tooMany.add(message + " after " + week);
    }
    theirs.add(message);
  }

  private void time(OutboxBooks books, Told message, Draft draft) {
    if (draft.to() instanceof ToPerson to) {
      var person = books.people().get(to.person());
      var here = message.at().atZone(person.zone());
      var why = new ArrayList<String>();
      if (books.habits().of(person.id()).quiet().cover(here.toLocalTime()) && !isAtShortNotice(draft)) {
        why.add("quiet at " + here);
      }
      if (isAway(books, person, here.toLocalDate()) && !isAtShortNotice(draft)) {
        why.add("away");
      }
      if (isWeekend(here.toLocalDate()) && !isAtShortNotice(draft)) {
        why.add("weekend");
      }
      var seats = books.memberships().ofPerson(person.id(), message.at());
      if (isClosed(books, seats, draft, here.toLocalDate()) && !isAtShortNotice(draft) && !isLastReminder(draft)) {
        why.add("closed");
      }
      if (!why.isEmpty()) {
        untimely.add(message + ": " + draft.kind().word() + " " + why);
      }
    }
  }

  /** News of a session that is off or moved within three days comes at any hour, rather than too late. */
  private static boolean isAtShortNotice(Draft draft) {
    return draft.urgency() == Urgency.PRESSING && draft.tellBefore().isPresent();
  }

  /** The last word before a session goes on a closed weekday rather than never. */
  private static boolean isLastReminder(Draft draft) {
    return draft.urgency() == Urgency.PRESSING && draft.kind() == NoticeKind.SESSION_REMINDER;
  }

  private static boolean isAway(OutboxBooks books, Person person, LocalDate day) {
    return books.memberships().awayFrom(person.id(), day).stream()
        .anyMatch(period -> period.covers(day));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isClosed(OutboxBooks books, List<Membership> seats, Draft draft, LocalDate day) {
    return seats.stream().anyMatch(seat -> books.closures().of(seat.cohort()).stream()
        .filter(closure -> closure.covers(day))
        .filter(closure -> closure.kind() == Kind.CLOSED || draft.kind().asksForThought())
        .anyMatch(closure -> closure.school().isEmpty() ? seat.cohort().equals(draft.cohort())
            : closure.school().equals(seat.school())));
  }

  /** All messages, in order. */
  List<Told> told() {
    return List.copyOf(told);
  }

  /** Messages to each person. */
  Map<String, List<Told>> toEach() {
    return Map.copyOf(toEach);
  }

  /** What came at night, on days without school, or while its reader was away. */
  List<String> untimely() {
    return List.copyOf(untimely);
  }

  /** What came as the fourth of seven days without being pressing. */
  List<String> tooMany() {
    return List.copyOf(tooMany);
  }
}
