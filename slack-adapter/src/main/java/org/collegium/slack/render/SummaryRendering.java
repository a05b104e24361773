package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Chart;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Quote;
import org.collegium.core.command.SummaryAnswer.RoundCount;
import org.collegium.core.command.SummaryAnswer.SessionCount;
import org.collegium.core.command.SummaryAnswer.ShortSummary;
import org.collegium.core.command.SummaryAnswer.TakenAlong;

/** Answers that gather what others did. */
final class SummaryRendering {

  /** As docs.slack.dev/reference/methods/files.getUploadURLExternal has it (alt_txt_too_large). */
  private static final int LONGEST_ALT_TEXT = 1_000;

  private final Viewer viewer;

  SummaryRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  Rendered rendered(SummaryAnswer answer) {
    return switch (answer) {
      case MentorSummary summary -> {
        var messages = Messages.of(mentor(summary));
        yield summary.chart().<Rendered>map(chart -> new Rendered.Illustrated(messages, picture(chart)))
            .orElseGet(() -> new Rendered.Messages(messages));
      }
      case TakenAlong taken ->
          new Rendered.Lent(taken.file(), PlainRendering.sentence(taken.words()), taken.copy());
      case ShortSummary shorter -> new Rendered.Messages(Messages.of(shorter(shorter)));
      case CohortCounts counts -> new Rendered.Messages(Messages.of(counts(counts)));
    };
  }

  /** The words of a long one are cut: each of them stands in the summary. */
  static Rendered.Picture picture(Chart chart) {
    return new Rendered.Picture(chart, chart.title().raw(), chart.inWords().within(LONGEST_ALT_TEXT).raw());
  }

  private List<Piece> mentor(MentorSummary summary) {
    var pieces = new ArrayList<Piece>(themes(summary));
    if (summary.leaders().isEmpty()) {
      pieces.add(Piece.lines(said("answer.summary.nobody")));
    }
    summary.leaders().forEach(part -> pieces.addAll(leader(part)));
    if (!summary.kinds().isEmpty()) {
      pieces.add(Piece.of(Piece.heading(viewer.say("answer.summary.kinds")), Piece.items(summary.kinds().entrySet()
          .stream().map(kind -> fact(kind.getKey(), String.valueOf(kind.getValue()))))));
    }
    return Piece.under(Piece.of(Piece.heading(title(summary)), Buttons.among(summary.ways())), pieces);
  }

  private List<Piece> shorter(ShortSummary summary) {
    return Piece.under(Piece.heading(summary.title().raw()), List.of(
        Piece.items(summary.sentences().stream()
            .map(sentence -> Line.plain(viewer.say("answer.short.sentence", sentence.words(), sentence.sources())))),
        Piece.lines(summary.notes().stream().map(note -> Line.plain(note.raw())).toList())));
  }

  private List<Piece> themes(MentorSummary summary) {
    return summary.themes().isEmpty() ? List.of()
        : List.of(Piece.of(Piece.heading(viewer.say("answer.summary.themes")), Piece.items(summary.themes()
            .stream().map(theme -> fact(theme.term().raw(), viewer.sources(theme))))));
  }

  private String title(MentorSummary summary) {
    return viewer.say("answer.summary.title", summary.cohort(), viewer.period(summary));
  }

  private List<Piece> leader(LeaderPart part) {
    var lines = new ArrayList<Line>();
    lines.add(said("answer.summary.rounds", part.answered(), part.asked()));
    viewer.weeks(part.weeks()).map(Line::plain).ifPresent(lines::add);
    if (!part.reached()) {
      lines.add(said("answer.summary.unreached", part.name()));
    }
    if (part.quotes().isEmpty() && part.plans().isEmpty()) {
      lines.add(said("answer.summary.nothing", part.name()));
    }
    return Piece.under(Piece.of(Piece.heading(part.name().raw()), Piece.lines(lines)),
        Stream.of(part.agreement().map(CoachingRendering::line).stream(), part.quotes().stream().map(this::quotation),
            part.plans().stream().map(new CommitmentRendering(viewer)::shared), unanswered(part))
            .flatMap(each -> each).toList());
  }

  private Stream<Piece> unanswered(LeaderPart part) {
    return part.unanswered().isEmpty() ? Stream.empty()
        : Stream.of(Piece.of(Piece.lines(said("answer.summary.unanswered")),
            Piece.items(part.unanswered().stream().map(question -> Line.plain(question.raw())))));
  }

  private Piece quotation(Quote quote) {
    var quotation = new Quotation(quote.reference(), viewer.times().moment(quote.writtenAt()).raw(),
        Marks.of(viewer, quote.late(), quote.edited()).toList(), quote.question(), quote.words());
    return Piece.of(quotation.piece(), Buttons.among(quote.ways()));
  }

  private List<Piece> counts(CohortCounts counts) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.of(Piece.heading(viewer.say("answer.counts.title", counts.cohort())),
        Piece.items(counts.counts().stream().map(count -> fact(count.label().raw(), number(count.value()))))));
    pieces.add(counts.rounds().isEmpty() ? Piece.lines(said("answer.counts.none"))
        : Piece.of(Piece.lines(Line.bold(viewer.say("answer.counts.caption"))),
            Piece.items(counts.rounds().stream().map(this::round))));
    if (counts.more() > 0) {
      pieces.add(Piece.lines(said("answer.counts.more", counts.more())));
    }
    if (!counts.sessions().isEmpty()) {
      pieces.add(Piece.of(Piece.lines(Line.bold(viewer.say("answer.counts.sessions"))),
          Piece.items(counts.sessions().stream().map(this::session))));
    }
    return pieces;
  }

  private Line session(SessionCount session) {
    return Line.row(viewer.cell("answer.counts.session", String.valueOf(session.session())), Stream.of(
        viewer.cell("answer.counts.ended", viewer.times().moment(session.endedAt()).raw()),
        viewer.cell("answer.counts.leaders", String.valueOf(session.leaders())),
        viewer.cell("answer.counts.attending", number(session.attending()))));
  }

  private Line round(RoundCount round) {
    return Line.row(viewer.cell("answer.counts.session", String.valueOf(round.session())), Stream.of(
        viewer.cell("answer.counts.closed", viewer.times().moment(round.closedAt()).raw()),
        viewer.cell("answer.counts.leaders", String.valueOf(round.leaders())),
        viewer.cell("answer.counts.reached", number(round.reached())),
        viewer.cell("answer.counts.answering", number(round.answering())),
        viewer.cell("answer.counts.answers", number(round.answers()))));
  }

  private Line fact(String label, String value) {
    return Line.plain(viewer.fact(label, value));
  }

  private String number(Optional<Integer> value) {
    return value.map(String::valueOf).orElseGet(() -> viewer.say("answer.counts.few"));
  }

  private Line said(String key, Object... facts) {
    return Line.plain(viewer.say(key, facts));
  }
}
