package org.collegium.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.collegium.core.checkin.AskedAlready;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.session.ChangeCalendar.Added;
import org.collegium.core.session.ChangeCalendar.Cancelled;
import org.collegium.core.session.ChangeCalendar.Moved;
import org.collegium.core.session.ChangeCalendar.Refused;
import org.collegium.core.session.Session;
import org.collegium.core.session.WhatMovesAlong.Along;
import org.collegium.core.text.Prose;

/**
 * What becomes of a session when it is added, moved or cancelled, in words for its facilitator.
 *
 * @param asked knows of the check-in before a session whether it was asked already
 * @param names calls a session as this facilitator knows it
 */
public record CalendarChangeInWords(Wording wording, TimeInWords times, AskedAlready asked,
    UnaryOperator<Session> names) {

  /** A preview, or what was done. */
  public Answer answer(ChangeCalendar.Outcome outcome, boolean done) {
    return switch (outcome) {
      case Refused refused -> Spoken.refused(wording, "calendar", refused.reason());
      case Moved moved when done -> new PlainAnswer.Said(title("answer.session.moved", moved.after()));
      case Moved moved -> new PlainAnswer.Preview(title("preview.session.move", moved.after()), lines(moved));
      case Cancelled off when done -> new PlainAnswer.Said(title("answer.session.cancelled", off.session()));
      case Cancelled off -> new PlainAnswer.Preview(title("preview.session.cancel", off.session()),
          List.of(wording.say("preview.told", off.told())));
      case Added added when done -> new PlainAnswer.Said(title("answer.session.added", added.session()));
      case Added added -> new PlainAnswer.Preview(title("preview.session.add", added.session()),
          Stream.concat(when(added.session()).stream(), withoutSchool(added.withoutSchool()).stream()).toList());
    };
  }

  /** Everything that moves with a session, one a line. */
  public List<Prose> lines(Moved moved) {
    var lines = new ArrayList<Prose>();
    lines.add(wording.say("preview.session.from", times.at(moved.before().zone()).span(moved.before().starts(),
        moved.before().ends())));
    lines.addAll(when(moved.after()));
    withoutSchool(moved.withoutSchool()).ifPresent(lines::add);
    var openUntil = asked.openUntil(moved.after());
    moved.along().stream().filter(along -> openUntil.isEmpty() || !isCheckInBefore(along))
        .forEach(along -> lines.add(along(along)));
    openUntil.ifPresent(until -> lines.add(wording.say("preview.along.before.asked", times.moment(until))));
    lines.add(wording.say("preview.told", moved.told()));
    return lines;
  }

  private static boolean isCheckInBefore(Along along) {
    return along instanceof Along.Moves moves && moves.what().equals(Stage.BEFORE.word());
  }

  private Prose along(Along along) {
    return switch (along) {
      case Along.Moves(var what, var days, var before, var after) ->
          wording.say("preview.along." + what, days, times.day(before), times.day(after));
      case Along.ReminderLost(var days, var before) ->
          wording.say("preview.along.reminder.lost", days, times.day(before));
      case Along.ReminderAdded(var days, var after) ->
          wording.say("preview.along.reminder.added", days, times.day(after));
      case Along.Rhythm(var from, var to, var before, var after) -> to
          .map(next -> wording.say("preview.along.rhythm", from, next, span(before), span(after)))
          .orElseGet(() -> wording.say("preview.along.rhythm.last", from, span(before), span(after)));
    };
  }

  private Prose span(List<LocalDate> days) {
    return days.isEmpty() ? wording.say("preview.along.none")
        : wording.say("preview.along.span", days.size(), times.day(days.getFirst()), times.day(days.getLast()));
  }

  private Optional<Prose> withoutSchool(List<LocalDate> days) {
    return days.isEmpty() ? Optional.empty()
        : Optional.of(wording.say("preview.session.no.school",
            wording.list(days.stream().map(times::day).map(Prose::new).toList())));
  }

  private List<Prose> when(Session session) {
    return new NoticeInWords(wording, times.zone()).facts(names.apply(session).facts(session.title()));
  }

  private Prose title(String key, Session session) {
    return wording.say(key, session.number(), names.apply(session).title());
  }
}
