package org.collegium.launcher.years;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.checkin.Round;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.CoachingNotice.CoachingReply;
import org.collegium.core.notice.CoachingNotice.TalkSettled;
import org.collegium.core.notice.CommitmentNotice.CommitmentAsked;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Letter;

/** Three years as they were played, and what can be said of them. */
final class Years implements AutoCloseable {

  private final Screens screens;
  private final Consortium consortium;
  private final Agenda agenda = new Agenda();
  private final People people;
  private final Watch watch;
  private final Story story;
  private final Figures figures;

  private Years(long seed) {
    this.screens = new Screens();
    this.consortium = new Consortium(Story.BEGINS, screens);
    this.people = new People(consortium, screens, agenda, seed);
    this.watch = new Watch(consortium, screens, people::see);
    this.figures = new Figures(consortium, watch);
    this.story = new Story(consortium, agenda, people);
  }

  /** From beginning to end, by chance of that seed. */
  static Years played(long seed) {
    var years = new Years(seed);
    years.story.begins();
    for (var day = Story.BEGINS; day.isBefore(Story.ENDS); day = day.plus(Duration.ofDays(1))) {
      years.agenda.at(day.plus(Duration.ofHours(5)), years.figures::countHeld);
    }
    years.play();
    return years;
  }

  private void play() {
    var next = next();
    while (next.isPresent() && !next.get().isAfter(Story.ENDS)) {
      var act = agenda.next();
      if (act.equals(next)) {
        consortium.turnTo(act.get());
        agenda.act();
      } else {
        consortium.step(next.get());
      }
      watch.look();
      next = next();
    }
    consortium.turnTo(Story.ENDS);
  }

  private Optional<Instant> next() {
    return Stream.of(agenda.next(), consortium.nextDue()).flatMap(Optional::stream).min(Instant::compareTo);
  }

  Screens screens() {
    return screens;
  }

  Watch watch() {
    return watch;
  }

  People people() {
    return people;
  }

  /** Questions that somebody got twice in one cohort. */
  List<String> askedTwice() {
    var asked = new HashSet<String>();
    var twice = new ArrayList<String>();
    watch.told().forEach(message -> message.parts().forEach(part -> {
      if (part instanceof CheckInAsked question) {
        question.questions().stream().map(each -> message.to() + " in " + question.round().cohort().raw() + ": "
            + each.raw()).filter(each -> !asked.add(each)).forEach(each -> twice.add(message.at() + " " + each));
      }
    }));
    return twice;
  }

  /** Rounds that nobody has noticed to be closed, or that are open. */
  List<Round> openRounds() {
    return consortium.house().checkIns().read(books -> Stream.concat(books.rounds().toClose().stream(),
        books.cohorts().all().stream().flatMap(cohort -> books.rounds().of(cohort.id()).stream())
            .filter(round -> round.closesAt().isAfter(Story.ENDS)))
        .toList());
  }

  /** Messages that still ask something of somebody who belongs to a cohort, though all is over. */
  List<String> questionsThatStand() {
    return watch.toEach().keySet().stream().filter(to -> !story.unreachable().contains(to))
        .filter(to -> story.left().keySet().stream()
            .noneMatch(gone -> gone.startsWith(to.substring(1) + " ")))
        .flatMap(to -> consortium.platform().standingAt(Consortium.address(to.substring(1))).stream()
            .filter(notice -> notice instanceof CheckInAsked || notice instanceof CheckInNudge)
            .map(notice -> to + " " + notice))
        .toList();
  }

  /** What was said to people in a cohort that they had left. */
  List<String> toWhoLeft() {
    return watch.told().stream().filter(Told::isDirect).filter(message -> message.letters().stream()
        .anyMatch(letter -> left(message, letter))).map(Told::toString).toList();
  }

  private boolean left(Told message, Letter letter) {
    var cohort = consortium.house().letters().read(books -> books.cohorts().get(letter.draft().cohort())).name().raw();
    return story.left().getOrDefault(message.to().substring(1) + " " + cohort, Instant.MAX).isBefore(message.at());
  }

  /** What was said in the same words to the same reader once more, though it does not come again by design. */
  List<String> saidTwice() {
    var said = new HashMap<String, Told>();
    var twice = new ArrayList<String>();
    for (var message : watch.told()) {
      for (var part : message.parts()) {
        var words = message.to() + " " + part.getClass().getSimpleName() + again(message, part) + ": " + words(message,
            part);
        var before = said.put(words, message);
        if (before != null) {
          twice.add(message.at() + " as " + before.at() + " " + words);
        }
      }
    }
    return twice;
  }

  /**
   * What comes again by design, and then not twice on a day: reminders as the day nears; plans and check-ins that were
   * put off; and what announces another answer without quoting it.
   */
  private static String again(Told message, Notice part) {
    return switch (part) {
      case SessionReminder _,CommitmentAsked _,CheckInNudge _ -> " on " + day(message);
      case CoachingReply _,TalkSettled _ -> " at " + message.at();
      default -> "";
    };
  }

  private static LocalDate day(Told message) {
    return message.at().atZone(message.parcel().reader().zone()).toLocalDate();
  }

  private static String words(Told message, Notice part) {
    var reader = message.parcel().reader();
    return new NoticeInWords(Wording.in(reader.locale()), reader.zone()).text(part).raw();
  }

  /** In lines for who runs the tests. */
  List<String> figures() {
    return figures.lines();
  }

  @Override
  public void close() {
    consortium.close();
  }
}
