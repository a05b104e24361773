package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.CalendarChangeInWords;
import org.collegium.core.checkin.AskedAlready;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.session.ChangeCalendar.Outcome;
import org.collegium.core.session.ChangeCalendar.Refused;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What all changes of one session have in common: shown with everything that moves along, asked about once, done. */
public final class OneSession {

  @Parameters(index = "0", paramLabel = "NAME", description = "The cohort.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "NUMBER", converter = NumberArgument.class,
      description = "The session's number in the programme.")
  private int number;

  @Mixin
  private Assent assent = new Assent();

  @Mixin
  private Listing listing = new Listing();

  /** Does with it what is wished, if it is wanted still when all that goes with it was shown. */
  int change(Front front, ChangeCalendar.Wish wish) {
    return front.inCohort(name, (open, cohort) -> {
      var shown = outcome(open, cohort, wish, Step.PREVIEW);
      if (shown instanceof Refused refused) {
        return front.refuse(why(refused, cohort));
      }
      var words = new CalendarChangeInWords(Wording.in(cohort.locale()),
          new TimeInWords(cohort.locale(), cohort.zone()),
          new AskedAlready(open.house().checkIns(), open.house().catalogue(), open.house().clock()),
          session -> open.house().sessionNames().of(session, cohort, cohort.locale()));
      tell(front, words, shown, Step.PREVIEW);
      if (assent.isOnlyShown()) {
        return Front.DONE;
      }
      if (assent.isAsked(front) && !assent.isGiven(front, "Do this?")) {
        return front.refuse("Nothing was changed.");
      }
      var done = outcome(open, cohort, wish, Step.WRITE);
      if (done instanceof Refused refused) {
        return front.refuse(why(refused, cohort));
      }
      tell(front, words, done, Step.WRITE);
      return Front.DONE;
    });
  }

  /** A script hears of it once: what would change if it only asks, else what has. */
  private void tell(Front front, CalendarChangeInWords words, Outcome outcome, Step step) {
    if (!listing.isForScripts()) {
      front.say(text(words, outcome, step));
    } else if (assent.isOnlyShown() == (step == Step.PREVIEW)) {
      front.say(listing.written(() -> "", () -> json(words, outcome, step)));
    }
  }

  private JsonNode json(CalendarChangeInWords words, Outcome outcome, Step step) {
    var node = JsonNodeFactory.instance.objectNode().put("session", number).put("done", step == Step.WRITE);
    if (words.answer(outcome, false) instanceof PlainAnswer.Preview preview) {
      var report = node.put("title", preview.title().raw()).putArray("report");
      preview.lines().forEach(line -> report.add(line.raw()));
    }
    return node;
  }

  private Outcome outcome(OpenHouse open, Cohort cohort, ChangeCalendar.Wish wish, Step step) {
    var house = open.house();
    return new ChangeCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock())
        .handle(new ChangeCalendar.Request(cohort.id(), number, wish, step));
  }

  private static String text(CalendarChangeInWords words, Outcome outcome, Step step) {
    return switch (words.answer(outcome, step == Step.WRITE)) {
      case PlainAnswer.Preview preview -> Stream.concat(Stream.of(preview.title().raw() + ":"),
          preview.lines().stream().map(Prose::raw).map(line -> "  " + line.replace("\n", "\n    ")))
          .collect(Collectors.joining("\n"));
      case PlainAnswer.Said said -> said.words().raw();
      case PlainAnswer.Refused refused -> refused.why().raw();
      case Object other -> throw new IllegalStateException("A change of the calendar is not told as " + other);
    };
  }

  private String why(Refused refused, Cohort cohort) {
    return switch (refused.reason()) {
      case NO_SUCH_SESSION -> "There is no session " + number + " in the calendar of " + cohort.name().raw()
          + "; './collegium session list' shows what there is.";
      case NUMBER_TAKEN ->
          "Session " + number + " stands in the calendar already; './collegium session move' moves it.";
      case ALREADY_THAT_DAY -> "Nothing changes: that session begins on this day already.";
      case ALREADY_CANCELLED -> "Nothing changes: that session is cancelled already.";
      case IS_OVER -> "Session " + number + " is over.";
      case IN_THE_PAST -> "That day is in the past.";
      case DAY_TAKEN -> "Another session takes place on these days; './collegium session list' shows which.";
      case OUT_OF_ORDER ->
          "Sessions follow their numbers; that day is before the session with the lower number is over, "
              + "or after the one with the higher number has begun; './collegium session list' shows them.";
      case TOO_FAR_AHEAD -> "That day is more than ten years ahead.";
    };
  }
}
