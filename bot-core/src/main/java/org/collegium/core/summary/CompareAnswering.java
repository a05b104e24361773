package org.collegium.core.summary;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Bar;
import org.collegium.core.command.PeriodInWords;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * Sets side by side how many check-ins each leader of a mentor's summary answered. It tells no more than the summary.
 */
public final class CompareAnswering {

  private final Wording wording;
  private final TimeInWords times;

  /** In the words, and on the clock, of the mentor. */
  public CompareAnswering(Wording wording, TimeInWords times) {
    this.wording = wording;
    this.times = times;
  }

  /** A bar a leader who was asked, by name, so that it ranks nobody; empty where nobody answered anything. */
  public Optional<Chart> of(MentorSummary summary) {
    var asked = summary.leaders().stream().filter(leader -> leader.asked() > 0)
        .sorted(Comparator.comparing(leader -> leader.name().raw(), Collator.getInstance(wording.locale()))).toList();
    if (asked.stream().allMatch(leader -> leader.answered() == 0)) {
      return Optional.empty();
    }
    var title = title(summary);
    var bars = asked.stream().map(this::bar).toList();
    return Optional.of(new Chart(title, bars, inWords(title, bars)));
  }

  private Prose title(MentorSummary summary) {
    return wording.say("chart.answered.title", summary.cohort(), new PeriodInWords(wording, times).of(summary));
  }

  private Bar bar(LeaderPart leader) {
    return new Bar(leader.name(), wording.say("chart.answered.bar", leader.answered(), leader.asked()),
        leader.answered(), leader.asked());
  }

  private Prose inWords(Prose title, List<Bar> bars) {
    return wording.say("chart.answered.words", title, bars.stream()
        .map(bar -> wording.say("chart.answered.one", bar.name(), bar.numbers()).raw())
        .collect(Collectors.joining("; ")));
  }
}
