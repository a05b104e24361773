package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.ReflectionAnswer.DepthNoted;
import org.collegium.core.command.ReflectionAnswer.DepthQuestion;
import org.collegium.core.command.ReflectionAnswer.Earlier;
import org.collegium.core.command.ReflectionAnswer.EarlierWordings;
import org.collegium.core.command.ReflectionAnswer.Own;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.ReflectionAnswer.Shared;
import org.collegium.core.command.ReflectionAnswer.SharedReflections;
import org.collegium.core.text.Prose;

/** Answers about what was written. */
final class ReflectionRendering {

  private final Viewer viewer;

  ReflectionRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(ReflectionAnswer answer) {
    return switch (answer) {
      case ReflectionKept kept -> List.of(Piece.of(Piece.lines(kept(kept)), Buttons.among(kept.ways())));
      case OwnReflections own -> own(own);
      case SharedReflections shared -> shared(shared);
      case EarlierWordings earlier -> earlier(earlier);
      case DepthNoted noted -> List.of(Piece.of(said(noted), Buttons.among(noted.ways())));
      case DepthQuestion asked -> List.of(Piece.of(Piece.small(asked.reference().raw()),
          Piece.lines(Line.bold(asked.question().raw())), Buttons.among(asked.ways())));
    };
  }

  private List<Line> kept(ReflectionKept kept) {
    var lines = new ArrayList<Line>();
    lines.add(Line.plain(viewer.say("answer.reflection.kept", kept.reference(), kept.answers())));
    lines.add(Line.plain(viewer.notices().readers(kept.readers()).raw()));
    if (kept.late()) {
      lines.add(Line.plain(viewer.say("answer.reflection.late")));
    }
    return lines;
  }

  private List<Piece> own(OwnReflections own) {
    if (own.reflections().isEmpty()) {
      return List.of(said("answer.reflections.none"));
    }
    var pieces = new ArrayList<>(own.reflections().stream().map(this::own).toList());
    if (own.more() > 0) {
      pieces.add(said("answer.reflections.more", own.more()));
    }
    return pieces;
  }

  private Piece own(Own own) {
    var quotation = new Quotation(own.reference(), viewer.times().moment(own.writtenAt()).raw(), List.of(),
        own.question(), own.words());
    var held = own.held().map(found -> Piece.small(viewer.say("answer.depth.held", found))).orElseGet(Piece::none);
    return Piece.of(quotation.piece(), Piece.small(viewer.notices().readers(own.readers()).raw()), held,
        Buttons.among(own.ways()));
  }

  private List<Piece> shared(SharedReflections shared) {
    var since = viewer.times().moment(shared.since());
    if (shared.reflections().isEmpty()) {
      return List.of(said("answer.shared.none", shared.cohort(), since));
    }
    var pieces = new ArrayList<Piece>();
    shared.reflections().forEach(each -> pieces.add(shared(each)));
    if (shared.more() > 0) {
      pieces.add(said("answer.shared.more", shared.more(), shared.page() + 1));
    }
    return Piece.under(Piece.heading(viewer.say("answer.shared.title", shared.cohort(), since)), pieces);
  }

  private Piece shared(Shared shared) {
    var marks = Stream.concat(Stream.of(shared.author().raw()), Marks.of(viewer, shared.late(), shared.edited()));
    return new Quotation(shared.reference(), viewer.times().moment(shared.writtenAt()).raw(), marks.toList(),
        shared.question(), shared.words()).piece();
  }

  private Piece said(DepthNoted noted) {
    return noted.held().map(held -> said("answer.depth.noted", noted.reference(), held))
        .orElseGet(() -> said("answer.depth.none", noted.reference()));
  }

  private List<Piece> earlier(EarlierWordings earlier) {
    var reference = earlier.reference();
    if (earlier.wordings().isEmpty()) {
      return List.of(said("answer.earlier.none", reference));
    }
    var pieces = new ArrayList<>(earlier.wordings().stream().map(this::earlier).toList());
    if (earlier.more() > 0) {
      pieces.add(said("answer.earlier.more", earlier.more(), reference, earlier.page() + 1));
    }
    if (earlier.most() > 0) {
      pieces.add(said("answer.earlier.gone", earlier.most()));
    }
    return Piece.under(Piece.heading(viewer.say("answer.earlier.title", reference)), pieces);
  }

  private Piece earlier(Earlier wording) {
    return new Quotation(new Prose(viewer.say("answer.earlier.wording", wording.number())),
        viewer.times().moment(wording.writtenAt()).raw(), List.of(), Optional.empty(), wording.words()).piece();
  }

  private Piece said(String key, Object... facts) {
    return Piece.lines(Line.plain(viewer.say(key, facts)));
  }
}
