package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
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
      case SummaryAnswer.CohortCounts counts -> counts(counts);
    };
  }

  private View mentor(SummaryAnswer.MentorSummary summary) {
    var title = new Block.Heading(
        viewer.say("answer.summary.title", summary.cohort(), viewer.times().moment(summary.since())));
    var leaders = summary.leaders().isEmpty()
        ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.summary.nobody")))
        : summary.leaders().stream().flatMap(this::leader);
    return Shown.calm(Stream.of(Stream.of(title), leaders, kinds(summary)).flatMap(blocks -> blocks));
  }

  private Stream<Block> leader(SummaryAnswer.LeaderPart part) {
    var reached = part.reached() ? Stream.<Block>empty()
        : Stream.of(new Block.Paragraph(viewer.say("answer.summary.unreached", part.name())));
    var quotes = part.quotes().isEmpty()
        ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.summary.nothing", part.name())))
        : part.quotes().stream().map(this::quotation);
    var name = new Block.Heading(part.name().raw());
    var rounds = new Block.Paragraph(viewer.say("answer.summary.rounds", part.answered(), part.asked()));
    return Stream.of(Stream.of(name, rounds), reached, quotes).flatMap(blocks -> blocks);
  }

  private Block quotation(SummaryAnswer.Quote quote) {
    var marks = Stream.concat(
        quote.late() ? Stream.of(viewer.say("answer.summary.late")) : Stream.empty(),
        quote.edited() ? Stream.of(viewer.say("answer.summary.edited")) : Stream.empty()).toList();
    return new Block.Quotation(quote.reference().raw(), viewer.times().moment(quote.writtenAt()).raw(),
        quote.question().map(Prose::raw).orElse(""), quote.words().raw(), marks, List.of());
  }

  private Stream<Block> kinds(SummaryAnswer.MentorSummary summary) {
    return summary.kinds().isEmpty() ? Stream.empty()
        : Stream.of(new Block.Heading(viewer.say("answer.summary.kinds")), new Block.Facts(summary.kinds().entrySet()
            .stream().map(kind -> new Block.Fact(kind.getKey(), String.valueOf(kind.getValue()))).toList()));
  }

  private View counts(SummaryAnswer.CohortCounts counts) {
    return Shown.calm(
        new Block.Heading(viewer.say("answer.counts.title", counts.cohort(), viewer.times().moment(counts.since()))),
        new Block.Facts(counts.counts().stream().map(this::count).toList()));
  }

  private Block.Fact count(SummaryAnswer.Count count) {
    return new Block.Fact(count.label().raw(),
        count.value().map(String::valueOf).orElseGet(() -> viewer.say("answer.counts.few")));
  }
}
