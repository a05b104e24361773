package org.collegium.discord.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseInWords;
import org.collegium.core.notice.CaseInWords.Hearing;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseFacts;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.CaseNotice.CaseText;
import org.collegium.core.text.Prose;

/** What is said about cases. */
record CaseNotices(Viewer viewer, Hearing hearing) {

  /** Where nothing is read but forms. */
  CaseNotices(Viewer viewer) {
    this(viewer, Hearing.FORMS);
  }

  Piece of(CaseNotice notice) {
    var about = notice.about();
    return switch (notice) {
      case CaseNotice.CaseStageOpened opened ->
          Piece.of(told(about, opened.text()), new Buttons(viewer).among(opened.text().ways()));
      case CaseNotice.CaseDecisionAsked asked -> Piece.of(told(about, asked.text()), items(asked.ways()),
          new Buttons(viewer).of(ways(asked.form(), asked.text())));
      case CaseNotice.CaseRevealed revealed -> Piece.of(told(about, revealed.text()),
          new Buttons(viewer).of(ways(revealed.how(), revealed.text())));
      case CaseNotice.CaseClosed closed ->
          Piece.of(told(about, closed.text()), new Buttons(viewer).of(closed.text().ways()));
      case CaseNotice.CaseTakenBack _ -> Piece.lines(plain(words().takenBack(about)));
    };
  }

  private Piece told(CaseFacts about, CaseText text) {
    return Piece.of(Piece.heading(words().title(about).raw()), Piece.lines(plain(text.words())),
        text.exhibit().map(exhibit -> Piece.lines(plain(words().exhibit(exhibit)))).orElseGet(Piece::none),
        items(text.questions()), text.decided().map(this::tally).orElseGet(Piece::none),
        words().hint(about, hearing).map(hint -> Piece.small(hint.raw())).orElseGet(Piece::none));
  }

  private static List<Ask> ways(Ask first, CaseText text) {
    return Stream.concat(Stream.of(first), text.ways().stream()).toList();
  }

  /** How all decided. */
  Piece tally(CaseTally tally) {
    var lines = words().tally(tally);
    return Piece.of(Piece.lines(Line.bold(lines.getFirst().raw())), items(lines.subList(1, lines.size())));
  }

  private CaseInWords words() {
    return viewer.notices().cases();
  }

  private static Piece items(List<Prose> things) {
    return Piece.items(things.stream().map(CaseNotices::plain));
  }

  private static Line plain(Prose words) {
    return Line.plain(words.raw());
  }
}
