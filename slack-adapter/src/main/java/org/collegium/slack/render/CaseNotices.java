package org.collegium.slack.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseInWords;
import org.collegium.core.notice.CaseInWords.Hearing;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseClosed;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CaseNotice.CaseFacts;
import org.collegium.core.notice.CaseNotice.CaseRevealed;
import org.collegium.core.notice.CaseNotice.CaseStageOpened;
import org.collegium.core.notice.CaseNotice.CaseTakenBack;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.CaseNotice.CaseText;
import org.collegium.core.text.Prose;

/** What is said about cases. */
final class CaseNotices {

  private final CaseInWords words;

  CaseNotices(Viewer viewer) {
    this.words = viewer.notices().cases();
  }

  Piece of(CaseNotice notice) {
    var about = notice.about();
    return switch (notice) {
      case CaseStageOpened opened -> Piece.of(told(about, opened.text()), Buttons.among(opened.text().ways()));
      case CaseDecisionAsked asked ->
          Piece.of(told(about, asked.text()), items(asked.ways()), Buttons.of(ways(asked.form(), asked.text())));
      case CaseRevealed revealed ->
          Piece.of(told(about, revealed.text()), Buttons.of(ways(revealed.how(), revealed.text())));
      case CaseClosed closed -> Piece.of(told(about, closed.text()), Buttons.of(closed.text().ways()));
      case CaseTakenBack _ -> Piece.lines(plain(words.takenBack(about)));
    };
  }

  private Piece told(CaseFacts about, CaseText text) {
    return Piece.of(Piece.heading(words.title(about).raw()), Piece.lines(plain(text.words())),
        text.exhibit().map(exhibit -> Piece.lines(plain(words.exhibit(exhibit)))).orElseGet(Piece::none),
        items(text.questions()), text.decided().map(tally -> tally(words, tally)).orElseGet(Piece::none),
        words.hint(about, Hearing.THREADS).map(hint -> Piece.small(hint.raw())).orElseGet(Piece::none));
  }

  private static List<Ask> ways(Ask first, CaseText text) {
    return Stream.concat(Stream.of(first), text.ways().stream()).toList();
  }

  /** How all decided. */
  static Piece tally(CaseInWords words, CaseTally tally) {
    var lines = words.tally(tally);
    return Piece.of(Piece.lines(Line.bold(lines.getFirst().raw())), items(lines.subList(1, lines.size())));
  }

  private static Piece items(List<Prose> things) {
    return things.isEmpty() ? Piece.none() : Piece.items(things.stream().map(CaseNotices::plain));
  }

  private static Line plain(Prose words) {
    return Line.plain(words.raw());
  }
}
