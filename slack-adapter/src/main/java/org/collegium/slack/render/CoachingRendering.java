package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.CoachingAnswer.AgreementLine;
import org.collegium.core.command.CoachingAnswer.AgreementShown;
import org.collegium.core.command.CoachingAnswer.AgreementsListed;
import org.collegium.core.command.CoachingAnswer.Conversation;
import org.collegium.core.command.CoachingAnswer.Note;
import org.collegium.core.command.CoachingAnswer.NoteKept;
import org.collegium.core.command.CoachingAnswer.Stand;
import org.collegium.core.command.CoachingAnswer.ThreadsListed;

/** Answers about what a mentor and a leader write to each other. */
final class CoachingRendering {

  private final Viewer viewer;

  CoachingRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(CoachingAnswer answer) {
    return switch (answer) {
      case NoteKept kept ->
          List.of(Piece.of(Piece.lines(Line.plain(kept.said().raw())), Buttons.among(kept.ways())));
      case ThreadsListed listed when listed.threads().isEmpty() -> List.of(said("answer.coach.none"));
      case ThreadsListed listed -> listed(listed);
      case AgreementShown shown -> agreement(shown);
      case AgreementsListed listed -> Piece.under(Piece.heading(listed.title().raw()),
          listed.lines().stream().map(CoachingRendering::line).toList());
    };
  }

  private List<Piece> listed(ThreadsListed listed) {
    var pieces = new ArrayList<Piece>();
    listed.threads().forEach(thread -> pieces.addAll(thread(thread)));
    if (listed.more() > 0) {
      pieces.add(said("answer.coach.more", listed.more(), listed.page() + 1));
    }
    return pieces;
  }

  private List<Piece> thread(Conversation thread) {
    var about = thread.reference().flatMap(reference -> thread.about()
        .map(beginning -> Piece.small(viewer.say("answer.coach.about", reference, beginning))));
    var earlier = thread.earlier() > 0 ? Piece.small(viewer.say("answer.coach.earlier", thread.earlier()))
        : Piece.none();
    var head = Piece.of(Piece.heading(viewer.say("answer.coach.with", thread.with(), thread.cohort())),
        about.orElseGet(Piece::none), earlier);
    return Piece.under(head, Stream.concat(thread.notes().stream().map(this::note),
        Stream.of(Buttons.among(thread.ways())).filter(_ -> !thread.ways().isEmpty())).toList());
  }

  private Piece note(Note note) {
    var marks = Stream.concat(note.unread() ? Stream.of(viewer.say("answer.coach.unread")) : Stream.empty(),
        Marks.of(viewer, false, note.edited())).toList();
    return new Quotation(note.author(), viewer.times().moment(note.writtenAt()).raw(), marks, Optional.empty(),
        note.words()).piece();
  }

  private static List<Piece> agreement(AgreementShown shown) {
    var head = Piece.of(Piece.heading(shown.title().raw()), shown.said().isEmpty() ? Piece.none()
        : Piece.lines(shown.said().stream().map(line -> Line.plain(line.raw())).toList()));
    return Piece.under(head, Stream.concat(shown.stands().stream().map(CoachingRendering::stand),
        Stream.of(Buttons.of(shown.ways())).filter(_ -> !shown.ways().isEmpty())).toList());
  }

  private static Piece stand(Stand stand) {
    return Piece.of(Stream.concat(Stream.of(Piece.lines(Line.bold(stand.heading().raw()))), stand.passages().stream()
        .flatMap(passage -> Stream.of(Piece.small(passage.about().raw()), Piece.quote(passage.words().raw()))))
        .toArray(Piece[]::new));
  }

  /** How it stands with what two agree on, and the way there. */
  static Piece line(AgreementLine line) {
    return Piece.of(Piece.lines(Line.plain(line.said().raw())), Buttons.among(line.way()));
  }

  private Piece said(String key, Object... facts) {
    return Piece.lines(Line.plain(viewer.say(key, facts)));
  }
}
