package org.collegium.discord.render;

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
record CoachingRendering(Viewer viewer) {

  List<Piece> of(CoachingAnswer answer) {
    return switch (answer) {
      case NoteKept kept -> List.of(
          Piece.of(Piece.lines(Line.plain(kept.said().raw())), new Buttons(viewer).among(kept.ways())));
      case ThreadsListed listed when listed.threads().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.coach.none")));
      case ThreadsListed listed -> listed(listed);
      case AgreementShown shown -> agreement(shown);
      case AgreementsListed listed -> Piece.under(Piece.title(listed.title().raw()),
          listed.lines().stream().map(this::line).toList());
    };
  }

  private List<Piece> listed(ThreadsListed listed) {
    var pieces = new ArrayList<Piece>();
    listed.threads().forEach(thread -> pieces.addAll(thread(thread)));
    if (listed.more() > 0) {
      pieces.add(Piece.lines(viewer.line("answer.coach.more", listed.more(), listed.page() + 1)));
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
        Stream.of(new Buttons(viewer).among(thread.ways())).filter(_ -> !thread.ways().isEmpty())).toList());
  }

  private List<Piece> agreement(AgreementShown shown) {
    var head = Piece.of(Piece.title(shown.title().raw()), shown.said().isEmpty() ? Piece.none()
        : Piece.lines(shown.said().stream().map(line -> Line.plain(line.raw())).toList()));
    return Piece.under(head, Stream.concat(shown.stands().stream().map(CoachingRendering::stand),
        Stream.of(new Buttons(viewer).of(shown.ways())).filter(_ -> !shown.ways().isEmpty())).toList());
  }

  private static Piece stand(Stand stand) {
    return Piece.of(Stream.concat(Stream.of(Piece.heading(stand.heading().raw())), stand.passages().stream()
        .flatMap(passage -> Stream.of(Piece.small(passage.about().raw()), Piece.quote(passage.words().raw()))))
        .toArray(Piece[]::new));
  }

  /** How it stands with what two agree on, and the way there. */
  Piece line(AgreementLine line) {
    return Piece.of(Piece.lines(Line.plain(line.said().raw())), new Buttons(viewer).among(line.way()));
  }

  private Piece note(Note note) {
    var unread = note.unread() ? Stream.of(viewer.say("answer.coach.unread")) : Stream.<String>empty();
    var origin = Stream.of(Stream.of(note.author().raw(), viewer.times().moment(note.writtenAt()).raw()), unread,
        Quotation.marks(viewer, false, note.edited())).flatMap(words -> words);
    return new Quotation(origin, Optional.empty(), note.words()).piece();
  }
}
