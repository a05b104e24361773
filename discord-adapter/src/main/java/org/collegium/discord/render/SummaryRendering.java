package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.AttachedFile;
import org.collegium.core.command.Chart;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.ShortSummary;
import org.collegium.core.command.SummaryAnswer.TakenAlong;

/** Answers that gather what others did. */
record SummaryRendering(Viewer viewer) {

  Rendered of(SummaryAnswer answer) {
    return switch (answer) {
      case MentorSummary summary -> {
        var messages = Messages.of(mentor(summary));
        yield summary.chart().<Rendered>map(chart -> new Rendered.Illustrated(messages, picture(chart)))
            .orElseGet(() -> new Rendered.Messages(messages));
      }
      // What only they see goes by itself, so that its file need not be taken away.
      case TakenAlong taken -> PlainRendering.files(List.of(taken.file()), taken.words());
      case ShortSummary shorter -> new Rendered.Messages(Messages.of(shorter(shorter)));
      case CohortCounts counts -> new Rendered.Messages(Messages.of(counts(counts)));
    };
  }

  /** The words of a long one are cut: each of them stands in the summary. */
  static Rendered.Picture picture(Chart chart) {
    return new Rendered.Picture(chart, chart.title().raw(),
        Slices.label(chart.inWords().raw(), AttachedFile.MAX_DESCRIPTION_LENGTH));
  }

  private List<Piece> mentor(MentorSummary summary) {
    var pieces = new ArrayList<Piece>(themes(summary));
    if (summary.leaders().isEmpty()) {
      pieces.add(Piece.lines(viewer.line("answer.summary.nobody")));
    }
    summary.leaders().forEach(part -> pieces.addAll(leader(part)));
    if (!summary.kinds().isEmpty()) {
      pieces.add(Piece.of(Piece.heading(viewer.say("answer.summary.kinds")), Piece.items(summary.kinds().entrySet()
          .stream().map(kind -> Line.plain(viewer.fact(kind.getKey(), String.valueOf(kind.getValue())))))));
    }
    return Piece.under(Piece.of(
        Piece.title(viewer.say("answer.summary.title", summary.cohort(), viewer.period(summary))),
        new Buttons(viewer).among(summary.ways())), pieces);
  }

  private List<Piece> shorter(ShortSummary summary) {
    return Piece.under(Piece.title(summary.title().raw()), List.of(
        Piece.items(summary.sentences().stream()
            .map(sentence -> viewer.line("answer.short.sentence", sentence.words(), sentence.sources()))),
        Piece.lines(summary.notes().stream().map(note -> Line.plain(note.raw())).toList())));
  }

  private List<Piece> themes(MentorSummary summary) {
    return summary.themes().isEmpty() ? List.of()
        : List.of(Piece.of(Piece.heading(viewer.say("answer.summary.themes")), Piece.items(summary.themes()
            .stream().map(theme -> Line.plain(viewer.fact(theme.term().raw(), viewer.sources(theme)))))));
  }

  private List<Piece> leader(LeaderPart part) {
    var lines = new ArrayList<Line>();
    lines.add(viewer.line("answer.summary.rounds", part.answered(), part.asked()));
    viewer.weeks(part.weeks()).map(Line::plain).ifPresent(lines::add);
    if (!part.reached()) {
      lines.add(viewer.line("answer.summary.unreached", part.name()));
    }
    if (part.quotes().isEmpty() && part.plans().isEmpty()) {
      lines.add(viewer.line("answer.summary.nothing", part.name()));
    }
    return Piece.under(Piece.of(Piece.heading(part.name().raw()), Piece.lines(lines)),
        Stream
            .of(part.agreement().map(new CoachingRendering(viewer)::line).stream(),
                part.quotes().stream().map(this::quotation),
                part.plans().stream().map(new CommitmentRendering(viewer)::shared), unanswered(part))
            .flatMap(each -> each).toList());
  }

  private Stream<Piece> unanswered(LeaderPart part) {
    return part.unanswered().isEmpty() ? Stream.empty()
        : Stream.of(Piece.of(Piece.lines(viewer.line("answer.summary.unanswered")),
            Piece.items(part.unanswered().stream().map(question -> Line.plain(question.raw())))));
  }

  private Piece quotation(SummaryAnswer.Quote quote) {
    var origin = Stream.concat(Stream.of(quote.reference().raw(), viewer.times().moment(quote.writtenAt()).raw()),
        Quotation.marks(viewer, quote.late(), quote.edited()));
    return Piece.of(new Quotation(origin, quote.question(), quote.words()).piece(),
        new Buttons(viewer).among(quote.ways()));
  }

  private List<Piece> counts(CohortCounts counts) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.of(Piece.title(viewer.say("answer.counts.title", counts.cohort())), Piece.items(counts.counts()
        .stream().map(count -> Line.plain(viewer.fact(count.label().raw(), number(count.value())))))));
    pieces.add(counts.rounds().isEmpty() ? Piece.lines(viewer.line("answer.counts.none"))
        : Piece.of(Piece.heading(viewer.say("answer.counts.caption")),
            Piece.items(counts.rounds().stream().map(this::round))));
    if (counts.more() > 0) {
      pieces.add(Piece.lines(viewer.line("answer.counts.more", counts.more())));
    }
    if (!counts.sessions().isEmpty()) {
      pieces.add(Piece.of(Piece.heading(viewer.say("answer.counts.sessions")),
          Piece.items(counts.sessions().stream().map(this::session))));
    }
    return pieces;
  }

  private Line session(SummaryAnswer.SessionCount session) {
    return Line.row(viewer.say("discord.session", session.session()), Stream.of(
        viewer.cell("answer.counts.ended", viewer.times().moment(session.endedAt()).raw()),
        viewer.cell("answer.counts.leaders", String.valueOf(session.leaders())),
        viewer.cell("answer.counts.attending", number(session.attending()))));
  }

  private Line round(SummaryAnswer.RoundCount round) {
    return Line.row(viewer.say("discord.session", round.session()), Stream.of(
        viewer.cell("answer.counts.closed", viewer.times().moment(round.closedAt()).raw()),
        viewer.cell("answer.counts.leaders", String.valueOf(round.leaders())),
        viewer.cell("answer.counts.reached", number(round.reached())),
        viewer.cell("answer.counts.answering", number(round.answering())),
        viewer.cell("answer.counts.answers", number(round.answers()))));
  }

  private String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElseGet(() -> viewer.say("answer.counts.few"));
  }
}
