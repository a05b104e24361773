package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.ReflectionAnswer;

/** Answers about what was written. */
record ReflectionRendering(Viewer viewer) {

  List<Piece> of(ReflectionAnswer answer) {
    return switch (answer) {
      case ReflectionAnswer.ReflectionKept kept -> List.of(kept(kept));
      case ReflectionAnswer.OwnReflections own when own.reflections().isEmpty() ->
          List.of(said("answer.reflections.none"));
      case ReflectionAnswer.OwnReflections own -> own(own);
      case ReflectionAnswer.SharedReflections shared when shared.reflections().isEmpty() ->
          List.of(said("answer.shared.none", shared.cohort(), viewer.times().moment(shared.since())));
      case ReflectionAnswer.SharedReflections shared -> shared(shared);
      case ReflectionAnswer.EarlierWordings earlier when earlier.wordings().isEmpty() ->
          List.of(said("answer.earlier.none", earlier.reference()));
      case ReflectionAnswer.EarlierWordings earlier -> earlier(earlier);
      case ReflectionAnswer.DepthNoted noted ->
          List.of(Piece.of(said(noted), new Buttons(viewer).among(noted.ways())));
      case ReflectionAnswer.DepthQuestion asked -> List.of(Piece.of(Piece.small(asked.reference().raw()),
          Piece.lines(Line.bold(asked.question().raw())), new Buttons(viewer).among(asked.ways())));
    };
  }

  private Piece kept(ReflectionAnswer.ReflectionKept kept) {
    var lines = new ArrayList<Line>();
    lines.add(viewer.line("answer.reflection.kept", kept.reference(), kept.answers()));
    lines.add(Line.plain(viewer.notices().readers(kept.readers()).raw()));
    if (kept.late()) {
      lines.add(viewer.line("answer.reflection.late"));
    }
    return Piece.of(Piece.lines(lines), new Buttons(viewer).among(kept.ways()));
  }

  private List<Piece> own(ReflectionAnswer.OwnReflections own) {
    var pieces = new ArrayList<>(own.reflections().stream().map(this::own).toList());
    if (own.more() > 0) {
      pieces.add(said("answer.reflections.more", own.more()));
    }
    return pieces;
  }

  private Piece own(ReflectionAnswer.Own own) {
    var origin = Stream.of(own.reference().raw(), viewer.times().moment(own.writtenAt()).raw());
    var held = own.held().map(found -> Piece.small(viewer.say("answer.depth.held", found))).orElseGet(Piece::none);
    return Piece.of(new Quotation(origin, own.question(), own.words()).piece(),
        Piece.small(viewer.notices().readers(own.readers()).raw()), held, new Buttons(viewer).among(own.ways()));
  }

  private List<Piece> shared(ReflectionAnswer.SharedReflections shared) {
    var pieces = new ArrayList<>(shared.reflections().stream().map(this::shared).toList());
    if (shared.more() > 0) {
      pieces.add(said("answer.shared.more", shared.more(), shared.page() + 1));
    }
    return Piece.under(Piece.title(viewer.say("answer.shared.title", shared.cohort(),
        viewer.times().moment(shared.since()))), pieces);
  }

  private Piece shared(ReflectionAnswer.Shared shared) {
    var origin = Stream.concat(Stream.of(shared.reference().raw(), viewer.times().moment(shared.writtenAt()).raw(),
        shared.author().raw()), Quotation.marks(viewer, shared.late(), shared.edited()));
    return new Quotation(origin, shared.question(), shared.words()).piece();
  }

  private Piece said(ReflectionAnswer.DepthNoted noted) {
    return noted.held().map(held -> said("answer.depth.noted", noted.reference(), held))
        .orElseGet(() -> said("answer.depth.none", noted.reference()));
  }

  private List<Piece> earlier(ReflectionAnswer.EarlierWordings earlier) {
    var pieces = new ArrayList<>(earlier.wordings().stream().map(this::earlier).toList());
    if (earlier.more() > 0) {
      pieces.add(said("answer.earlier.more", earlier.more(), earlier.reference(), earlier.page() + 1));
    }
    if (earlier.most() > 0) {
      pieces.add(said("answer.earlier.gone", earlier.most()));
    }
    return Piece.under(Piece.title(viewer.say("answer.earlier.title", earlier.reference())), pieces);
  }

  private Piece earlier(ReflectionAnswer.Earlier wording) {
    var origin = Stream.of(viewer.say("answer.earlier.wording", wording.number()),
        viewer.times().moment(wording.writtenAt()).raw());
    return new Quotation(origin, Optional.empty(), wording.words()).piece();
  }

  private Piece said(String key, Object... facts) {
    return Piece.lines(viewer.line(key, facts));
  }
}
