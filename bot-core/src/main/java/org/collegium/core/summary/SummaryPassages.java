package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Planned;
import org.collegium.core.command.SummaryAnswer.Quote;
import org.collegium.core.command.ThemeInWords;
import org.collegium.core.command.WeeksInWords;
import org.collegium.core.consent.Audience;
import org.collegium.core.notice.PlanInWords;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * A summary as it is written into a file.
 *
 * @param times on its mentor's clock
 */
record SummaryPassages(Wording wording, TimeInWords times) {

  /** All of it but its title. */
  List<Passage> of(MentorSummary summary, Prose mentor, Instant madeAt) {
    return Stream.of(
        Stream.of(paragraph("takeaway.made", mentor, times.moment(madeAt))),
        summary.chart().stream().<Passage>map(Passage.Picture::new), themes(summary),
        summary.leaders().stream().flatMap(this::leader),
        kinds(summary)).flatMap(passages -> passages).toList();
  }

  private Stream<Passage> themes(MentorSummary summary) {
    var words = new ThemeInWords(wording);
    return summary.themes().isEmpty() ? Stream.empty()
        : Stream.of(new Passage.Heading(wording.say("answer.summary.themes")),
            new Passage.Items(summary.themes().stream()
                .map(theme -> wording.say("takeaway.kind", theme.term(), words.of(theme))).toList()));
  }

  private Stream<Passage> leader(LeaderPart part) {
    return Stream.of(
        Stream.of(new Passage.Heading(part.name()),
            paragraph("answer.summary.rounds", part.answered(), part.asked())),
        new WeeksInWords(wording, times).of(part.weeks()).<Passage>map(Passage.Paragraph::new).stream(),
        part.reached() ? Stream.<Passage>empty() : Stream.of(paragraph("answer.summary.unreached", part.name())),
        Stream.of(paragraph(part.quotes().isEmpty() && part.plans().isEmpty() ? "answer.summary.nothing"
            : "takeaway.why", part.name())),
        part.quotes().stream().map(this::quotation),
        part.plans().stream().map(this::plan),
        unanswered(part)).flatMap(passages -> passages);
  }

  private Passage quotation(Quote quote) {
    return new Passage.Quotation(quote.reference(), Stream.of(
        Optional.of(times.moment(quote.writtenAt())), shared(quote.audience()),
        mark(quote.late(), "answer.summary.late"), mark(quote.edited(), "answer.summary.edited"))
        .flatMap(Optional::stream).toList(), quote.question(), quote.words());
  }

  private Passage plan(Planned planned) {
    return new Passage.Quotation(planned.plan().reference(), Stream.of(
        Optional.of(times.moment(planned.madeAt())), shared(planned.audience()),
        planned.closedAt().map(at -> wording.say("plan.closed", times.day(at)))).flatMap(Optional::stream).toList(),
        Optional.empty(), new PlanInWords(wording, times).text(planned.plan(), planned.told()));
  }

  /** Where others of the cohort read it too; elsewhere the mentor alone does, as stands above. */
  private Optional<Prose> shared(Audience audience) {
    return mark(audience == Audience.MY_COHORT, "takeaway.shared");
  }

  private Optional<Prose> mark(boolean is, String key) {
    return is ? Optional.of(wording.say(key)) : Optional.empty();
  }

  private Stream<Passage> unanswered(LeaderPart part) {
    return part.unanswered().isEmpty() ? Stream.empty()
        : Stream.of(paragraph("answer.summary.unanswered"), new Passage.Items(part.unanswered()));
  }

  private Stream<Passage> kinds(MentorSummary summary) {
    return summary.kinds().isEmpty() ? Stream.empty()
        : Stream.of(new Passage.Heading(wording.say("answer.summary.kinds")),
            new Passage.Items(new TreeMap<>(summary.kinds()).entrySet().stream()
                .map(kind -> wording.say("takeaway.kind", kind.getKey(), kind.getValue())).toList()));
  }

  private Passage paragraph(String key, Object... facts) {
    return new Passage.Paragraph(wording.say(key, facts));
  }
}
