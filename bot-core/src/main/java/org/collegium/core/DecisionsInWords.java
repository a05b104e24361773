package org.collegium.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.casestudy.Sight;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Bar;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.Wording;

/** How all decided in a case, in words and as a picture. */
record DecisionsInWords(Wording wording) {

  CaseAnswer.HowAllDecided answer(Sight sight) {
    return new CaseAnswer.HowAllDecided(sight.title(), sight.own(), sight.late(), sight.tally(), sight.reasons(),
        chart(sight));
  }

  private Optional<Chart> chart(Sight sight) {
    if (sight.tally().lines().isEmpty()) {
      return Optional.empty();
    }
    var title = wording.say("chart.case.title", sight.title());
    var bars = bars(sight.tally());
    return Optional.of(new Chart.Bars(title, bars, wording.say("chart.answered.words", title, bars.stream()
        .map(bar -> wording.say("chart.answered.one", bar.name(), bar.numbers()).raw())
        .collect(Collectors.joining("; ")))));
  }

  private List<Bar> bars(CaseTally tally) {
    return tally.lines().stream().map(line -> new Bar(line.way(),
        wording.say("chart.answered.bar", line.count(), tally.all()), line.count(), tally.all())).toList();
  }
}
