package org.collegium.core.summary;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.Chart;
import org.collegium.core.command.PeriodInWords;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Week;
import org.collegium.core.command.WeeksInWords;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * Sets side by side in which weeks each leader of a mentor's summary answered. It tells no more than the summary: who
 * was away or is not asked for a while was asked all the same.
 */
public final class CompareAnswering {

  /** A picture of more would be longer than anybody scrolls. */
  private static final int MOST_LEADERS = 60;

  private final Wording wording;
  private final TimeInWords times;
  private final WeeksInWords weeks;

  /** In the words, and on the clock, of the mentor. */
  public CompareAnswering(Wording wording, TimeInWords times) {
    this.wording = wording;
    this.times = times;
    this.weeks = new WeeksInWords(wording, times);
  }

  /** A row a leader who was asked, by name, so that it ranks nobody; empty where nobody answered anything. */
  public Optional<Chart.Grid> of(MentorSummary summary) {
    var asked = summary.leaders().stream().filter(leader -> leader.asked() > 0)
        .sorted(Comparator.comparing(leader -> leader.name().raw(), Collator.getInstance(wording.locale()))).toList();
    return asked.stream().allMatch(leader -> leader.answered() == 0) ? Optional.empty()
        : Optional.of(grid(summary, asked));
  }

  private Chart.Grid grid(MentorSummary summary, List<LeaderPart> asked) {
    var title = wording.say("chart.answered.title", summary.cohort(), new PeriodInWords(wording, times).of(summary));
    var first = asked.getFirst().weeks();
    var shown = asked.stream().limit(MOST_LEADERS).toList();
    var notes = weeks.notes(first.earlier(), asked.size() - shown.size());
    return new Chart.Grid(title, first.latest().stream().map(week -> weeks.named(week.monday())).toList(),
        shown.stream().map(this::row).toList(), notes, inWords(title, shown, notes));
  }

  private Chart.Row row(LeaderPart leader) {
    return new Chart.Row(leader.name(), leader.weeks().latest().stream().map(this::cell).toList());
  }

  private Chart.Cell cell(Week week) {
    return new Chart.Cell(week.asked() == 0 ? wording.say("chart.weeks.none")
        : wording.say("chart.weeks.cell", week.answered(), week.asked()), week.answered(), week.asked());
  }

  private Prose inWords(Prose title, List<LeaderPart> leaders, List<Prose> notes) {
    var told = wording.say("chart.answered.words", title, leaders.stream()
        .map(leader -> wording.say("chart.answered.one", leader.name(), weeks.told(leader.weeks())).raw())
        .collect(Collectors.joining(". ")));
    return new Prose(Stream.concat(Stream.of(told), notes.stream().skip(1)).map(Prose::raw)
        .collect(Collectors.joining(" ")));
  }
}
