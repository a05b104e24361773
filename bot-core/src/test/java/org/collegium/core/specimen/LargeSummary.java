package org.collegium.core.specimen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.command.Chart;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** A summary of more than fits anywhere. */
public final class LargeSummary {

  private LargeSummary() {}

  /** Of so many leaders each shared so many words, with themes, weeks and ways to comment on each. */
  public static SummaryAnswer.MentorSummary of(int leaders, int quotes) {
    var parts = IntStream.rangeClosed(1, leaders).mapToObj(leader -> new SummaryAnswer.LeaderPart(
        new Prose("Leader " + leader + " of a school with a long name"), 12, 11, true,
        IntStream.rangeClosed(1, quotes).mapToObj(quote -> quote(leader, quote)).toList(), List.of(),
        List.of(new Prose("What did you keep?")), Optional.empty(), twelveWeeks())).toList();
    var themes = IntStream.rangeClosed(1, 5).mapToObj(theme -> new SummaryAnswer.Theme(new Prose("theme " + theme),
        IntStream.rangeClosed(1, 6).mapToObj(leader -> new SummaryAnswer.Source(parts.get(leader).name(),
            new Prose("R-" + (leader + 1) + "-" + theme))).toList(),
        4_000)).toList();
    var columns = twelveWeeks().latest().stream().map(week -> new Prose(week.monday().toString())).toList();
    var rows = parts.stream().map(part -> new Chart.Row(part.name(),
        columns.stream().map(_ -> new Chart.Cell(new Prose("1/1"), 1, 1)).toList())).toList();
    var words = new Prose(rows.stream().map(row -> row.name().raw() + ": Jan 4: 1 of 1; ".repeat(12)).toList() + ".");
    return new SummaryAnswer.MentorSummary(new Prose("Front Range"), Optional.empty(), Optional.empty(), parts, themes,
        Map.of("contextual", 6_000), Optional.of(new Chart.Grid(new Prose("Check-ins answered"), columns, rows,
            List.of(), words)),
        Optional.empty(), Optional.empty());
  }

  private static SummaryAnswer.Quote quote(int leader, int quote) {
    return new SummaryAnswer.Quote(new Prose("R-" + leader + "-" + quote), Notices.STARTS,
        Optional.of(new Prose("What did you hand over?")), new Prose("Piece " + quote + " by leader " + leader
            + ": I let the team choose, and it chose what I would not have. ".repeat(quote % 7 == 0 ? 40 : 3)),
        false, false, Audience.MY_MENTOR,
        List.of(new Ask.OpenForm(new ReplyTo("comment-token-" + leader + "-" + quote), new Prose("Comment"))));
  }

  private static SummaryAnswer.Weeks twelveWeeks() {
    return new SummaryAnswer.Weeks(IntStream.range(0, 12).mapToObj(
        week -> new SummaryAnswer.Week(LocalDate.of(2027, 1, 4).plusWeeks(week), 1, 1)).toList(), 9);
  }
}
