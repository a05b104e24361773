package org.collegium.rehearsal.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Chart;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers that gather what others did. */
final class SummaryRendering {

  private final Viewer viewer;

  SummaryRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(SummaryAnswer answer) {
    return switch (answer) {
      case SummaryAnswer.MentorSummary summary -> mentor(summary);
      case SummaryAnswer.ShortSummary shorter -> shorter(shorter);
      case SummaryAnswer.CohortCounts counts -> counts(counts);
      case SummaryAnswer.TakenAlong taken -> Shown.calm(new Block.Paragraph(taken.words().raw()),
          new Block.Download(taken.file().name(), taken.file().mediaType(), taken.file().content().raw()));
    };
  }

  private View mentor(SummaryAnswer.MentorSummary summary) {
    var title = new Block.Heading(title(summary));
    var leaders = summary.leaders().isEmpty()
        ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.summary.nobody")))
        : summary.leaders().stream().flatMap(this::leader);
    var ways = summary.ways().isEmpty() ? Stream.<Block>empty()
        : Stream.of(new Block.Buttons(Button.of(summary.ways())));
    return Shown.calm(Stream.of(Stream.of(title), ways, chart(summary), themes(summary), leaders, kinds(summary))
        .flatMap(blocks -> blocks));
  }

  private Stream<Block> chart(SummaryAnswer.MentorSummary summary) {
    return summary.chart().stream().flatMap(chart -> Stream.concat(Stream.of(new Block.Grid(chart.title().raw(),
        Stream.concat(Stream.of(viewer.say("answer.counts.leaders")), chart.columns().stream().map(Prose::raw))
            .toList(),
        chart.rows().stream().map(SummaryRendering::row).toList())),
        chart.notes().stream().map(note -> new Block.Paragraph(note.raw()))));
  }

  private static List<String> row(Chart.Row row) {
    return Stream.concat(Stream.of(row.name().raw()), row.cells().stream().map(cell -> cell.numbers().raw())).toList();
  }

  private View shorter(SummaryAnswer.ShortSummary summary) {
    return Shown.calm(Stream.concat(
        Stream.of(new Block.Heading(summary.title().raw()), new Block.Items(summary.sentences().stream()
            .map(sentence -> viewer.say("answer.short.sentence", sentence.words(), sentence.sources())).toList())),
        summary.notes().stream().map(note -> new Block.Paragraph(note.raw()))));
  }

  private Stream<Block> themes(SummaryAnswer.MentorSummary summary) {
    return summary.themes().isEmpty() ? Stream.empty()
        : Stream.of(new Block.Heading(viewer.say("answer.summary.themes")), new Block.Facts(summary.themes().stream()
            .map(theme -> new Block.Fact(theme.term().raw(), viewer.sources(theme))).toList()));
  }

  private String title(SummaryAnswer.MentorSummary summary) {
    return viewer.say("answer.summary.title", summary.cohort(), viewer.period(summary));
  }

  private Stream<Block> leader(SummaryAnswer.LeaderPart part) {
    var reached = part.reached() ? Stream.<Block>empty()
        : Stream.of(new Block.Paragraph(viewer.say("answer.summary.unreached", part.name())));
    var quotes = part.quotes().isEmpty() && part.plans().isEmpty()
        ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.summary.nothing", part.name())))
        : Stream.concat(part.quotes().stream().map(this::quotation),
            part.plans().stream().map(new CommitmentRendering(viewer)::shared));
    var name = new Block.Heading(part.name().raw());
    var rounds = new Block.Paragraph(viewer.say("answer.summary.rounds", part.answered(), part.asked()));
    var weeks = viewer.weeks(part.weeks()).stream().<Block>map(Block.Paragraph::new);
    return Stream
        .of(Stream.of(name, rounds), weeks, reached, part.agreement().stream().flatMap(CoachingRendering::line),
            quotes, unanswered(part))
        .flatMap(blocks -> blocks);
  }

  private Stream<Block> unanswered(SummaryAnswer.LeaderPart part) {
    return part.unanswered().isEmpty() ? Stream.empty()
        : Stream.of(new Block.Paragraph(viewer.say("answer.summary.unanswered")),
            new Block.Items(part.unanswered().stream().map(Prose::raw).toList()));
  }

  private Block quotation(SummaryAnswer.Quote quote) {
    var marks = Stream.concat(
        quote.late() ? Stream.of(viewer.say("answer.summary.late")) : Stream.empty(),
        quote.edited() ? Stream.of(viewer.say("answer.summary.edited")) : Stream.empty()).toList();
    return new Block.Quotation(quote.reference().raw(), viewer.times().moment(quote.writtenAt()).raw(),
        quote.question().map(Prose::raw).orElse(""), quote.words().raw(), marks,
        Button.of(quote.ways()));
  }

  private Stream<Block> kinds(SummaryAnswer.MentorSummary summary) {
    return summary.kinds().isEmpty() ? Stream.empty()
        : Stream.of(new Block.Heading(viewer.say("answer.summary.kinds")), new Block.Facts(summary.kinds().entrySet()
            .stream().map(kind -> new Block.Fact(kind.getKey(), String.valueOf(kind.getValue()))).toList()));
  }

  private View counts(SummaryAnswer.CohortCounts counts) {
    var title = new Block.Heading(viewer.say("answer.counts.title", counts.cohort()));
    var facts = new Block.Facts(counts.counts().stream().map(this::count).toList());
    var rounds = counts.rounds().isEmpty() ? new Block.Paragraph(viewer.say("answer.counts.none"))
        : new Block.Grid(viewer.say("answer.counts.caption"),
            List.of(viewer.say("answer.counts.session"), viewer.say("answer.counts.closed"),
                viewer.say("answer.counts.leaders"), viewer.say("answer.counts.reached"),
                viewer.say("answer.counts.answering"), viewer.say("answer.counts.answers")),
            counts.rounds().stream().map(this::row).toList());
    var more = counts.more() > 0
        ? Stream.of(new Block.Paragraph(viewer.say("answer.counts.more", counts.more()))) : Stream.<Block>empty();
    return Shown.calm(Stream.of(Stream.of(title, facts, rounds), more, sessions(counts)).flatMap(blocks -> blocks));
  }

  private Stream<Block> sessions(SummaryAnswer.CohortCounts counts) {
    return counts.sessions().isEmpty() ? Stream.empty()
        : Stream.of(new Block.Grid(viewer.say("answer.counts.sessions"),
            List.of(viewer.say("answer.counts.session"), viewer.say("answer.counts.ended"),
                viewer.say("answer.counts.leaders"), viewer.say("answer.counts.attending")),
            counts.sessions().stream().map(session -> List.of(String.valueOf(session.session()),
                viewer.times().moment(session.endedAt()).raw(), String.valueOf(session.leaders()),
                number(session.attending()))).toList()));
  }

  private List<String> row(SummaryAnswer.RoundCount round) {
    return List.of(String.valueOf(round.session()), viewer.times().moment(round.closedAt()).raw(),
        String.valueOf(round.leaders()), number(round.reached()), number(round.answering()), number(round.answers()));
  }

  private Block.Fact count(SummaryAnswer.Count count) {
    return new Block.Fact(count.label().raw(), number(count.value()));
  }

  private String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElseGet(() -> viewer.say("answer.counts.few"));
  }
}
