package org.collegium.core.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.SummaryAnswer.Week;
import org.collegium.core.command.SummaryAnswer.Weeks;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** In which weeks a leader answered, as a sentence says it. */
public final class WeeksInWords {

  private final Wording wording;
  private final TimeInWords times;

  /** In the words of the mentor. */
  public WeeksInWords(Wording wording, TimeInWords times) {
    this.wording = wording;
    this.times = times;
  }

  /** Each week, and how many are not told; empty where there is only one, of which all is said already, or none. */
  public Optional<Prose> of(Weeks weeks) {
    return Optional.of(weeks)
        .filter(several -> several.latest().size() > 1 && several.latest().stream().anyMatch(week -> week.asked() > 0))
        .map(several -> new Prose(Stream.concat(Stream.of(wording.say("answer.summary.weeks", told(several))),
            earlier(several.earlier()).stream()).map(Prose::raw).collect(Collectors.joining(" "))));
  }

  /** Each week, without a sentence around it. */
  public Prose told(Weeks weeks) {
    return new Prose(weeks.latest().stream().map(this::told).collect(Collectors.joining("; ")));
  }

  private String told(Week week) {
    return wording.say("chart.answered.one", named(week.monday()), numbers(week)).raw();
  }

  private Prose numbers(Week week) {
    return week.asked() == 0 ? wording.say("chart.weeks.unasked")
        : wording.say("chart.answered.bar", week.answered(), week.asked());
  }

  private Optional<Prose> earlier(int weeks) {
    return Optional.of(weeks).filter(some -> some > 0).map(some -> wording.say("chart.weeks.earlier", some));
  }

  /** A week, by its Monday. */
  public Prose named(LocalDate monday) {
    return new Prose(times.shortDay(monday));
  }

  /**
   * How a picture of it is to be read, and what is not in it.
   *
   * @param more leaders for whom there is no room
   */
  public List<Prose> notes(int earlier, int more) {
    return Stream.of(Optional.of(wording.say("chart.weeks.how")),
        earlier(earlier),
        Optional.of(more).filter(leaders -> leaders > 0).map(leaders -> wording.say("chart.weeks.more", leaders)))
        .flatMap(Optional::stream).toList();
  }
}
