package org.collegium.rehearsal.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about what the asker wrote. */
final class ReflectionRendering {

  private final Viewer viewer;

  ReflectionRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(ReflectionAnswer answer) {
    return switch (answer) {
      case ReflectionAnswer.ReflectionKept kept -> kept(kept);
      case ReflectionAnswer.OwnReflections own -> own(own);
      case ReflectionAnswer.SharedReflections shared -> shared(shared);
      case ReflectionAnswer.EarlierWordings earlier when earlier.wordings().isEmpty() ->
          Shown.calm(new Block.Paragraph(viewer.say("answer.earlier.none", earlier.reference())));
      case ReflectionAnswer.EarlierWordings earlier -> earlier(earlier);
      case ReflectionAnswer.DepthNoted noted -> said(noted.held()
          .map(held -> viewer.say("answer.depth.noted", noted.reference(), held))
          .orElseGet(() -> viewer.say("answer.depth.none", noted.reference())), noted.ways());
      case ReflectionAnswer.DepthQuestion asked -> said(asked.question().raw(), asked.ways());
    };
  }

  private View kept(ReflectionAnswer.ReflectionKept kept) {
    var late =
        kept.late() ? Stream.of(new Block.Paragraph(viewer.say("answer.reflection.late"))) : Stream.<Block>empty();
    var ways = kept.ways().isEmpty() ? Stream.<Block>empty()
        : Stream.<Block>of(new Block.Buttons(Button.of(kept.ways())));
    return Shown.calm(Stream.of(
        Stream.of(new Block.Paragraph(viewer.say("answer.reflection.kept", kept.reference(), kept.answers())),
            new Block.Paragraph(viewer.notices().readers(kept.readers()).raw())),
        late, ways).flatMap(blocks -> blocks));
  }

  private View own(ReflectionAnswer.OwnReflections own) {
    if (own.reflections().isEmpty()) {
      return Shown.calm(new Block.Paragraph(viewer.say("answer.reflections.none")));
    }
    var more = own.more() > 0
        ? Stream.of(new Block.Paragraph(viewer.say("answer.reflections.more", own.more())))
        : Stream.<Block>empty();
    return Shown.calm(Stream.concat(own.reflections().stream().map(this::quotation), more));
  }

  private View shared(ReflectionAnswer.SharedReflections shared) {
    if (shared.reflections().isEmpty()) {
      return Shown.calm(new Block.Paragraph(viewer.say("answer.shared.none", shared.cohort(),
          viewer.times().moment(shared.since()))));
    }
    var title = new Block.Heading(
        viewer.say("answer.shared.title", shared.cohort(), viewer.times().moment(shared.since())));
    var more = shared.more() > 0
        ? Stream.of(new Block.Paragraph(viewer.say("answer.shared.more", shared.more(), shared.page() + 1)))
        : Stream.<Block>empty();
    return Shown.calm(Stream.of(Stream.of(title), shared.reflections().stream().map(this::quotation), more)
        .flatMap(blocks -> blocks));
  }

  private static View said(String words, List<Ask> ways) {
    var buttons = ways.isEmpty() ? Stream.<Block>empty() : Stream.<Block>of(new Block.Buttons(Button.of(ways)));
    return Shown.calm(Stream.concat(Stream.of(new Block.Paragraph(words)), buttons));
  }

  private View earlier(ReflectionAnswer.EarlierWordings earlier) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(viewer.say("answer.earlier.title", earlier.reference())));
    earlier.wordings().stream().map(this::quotation).forEach(blocks::add);
    if (earlier.more() > 0) {
      blocks.add(new Block.Paragraph(
          viewer.say("answer.earlier.more", earlier.more(), earlier.reference(), earlier.page() + 1)));
    }
    if (earlier.most() > 0) {
      blocks.add(new Block.Paragraph(viewer.say("answer.earlier.gone", earlier.most())));
    }
    return Shown.calm(blocks.stream());
  }

  private Block quotation(ReflectionAnswer.Earlier wording) {
    return new Block.Quotation(viewer.say("answer.earlier.wording", wording.number()),
        viewer.times().moment(wording.writtenAt()).raw(), "", wording.words().raw(), List.of(), List.of());
  }

  private Block quotation(ReflectionAnswer.Shared shared) {
    var marks = Stream.of(Stream.of(shared.author().raw()),
        shared.late() ? Stream.of(viewer.say("answer.summary.late")) : Stream.<String>empty(),
        shared.edited() ? Stream.of(viewer.say("answer.summary.edited")) : Stream.<String>empty())
        .flatMap(mark -> mark).toList();
    return new Block.Quotation(shared.reference().raw(), viewer.times().moment(shared.writtenAt()).raw(),
        shared.question().map(Prose::raw).orElse(""), shared.words().raw(), marks, List.of());
  }

  private Block quotation(ReflectionAnswer.Own own) {
    return new Block.Quotation(own.reference().raw(), viewer.times().moment(own.writtenAt()).raw(),
        own.question().map(Prose::raw).orElse(""), own.words().raw(),
        Stream.concat(Stream.of(viewer.notices().readers(own.readers()).raw()),
            own.held().map(held -> viewer.say("answer.depth.held", held)).stream()).toList(),
        Button.of(own.ways()));
  }
}
