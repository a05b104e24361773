package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about what a mentor and a leader write to each other. */
final class CoachingRendering {

  private final Viewer viewer;

  CoachingRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(CoachingAnswer answer) {
    return switch (answer) {
      case CoachingAnswer.NoteKept kept -> Shown.calm(
          Stream.concat(Stream.of(new Block.Paragraph(kept.said().raw())), buttons(Button.of(kept.ways()))));
      case CoachingAnswer.ThreadsListed listed when listed.threads().isEmpty() ->
          Shown.calm(new Block.Paragraph(viewer.say("answer.coach.none")));
      case CoachingAnswer.ThreadsListed listed -> Shown.calm(Stream.concat(
          listed.threads().stream().flatMap(this::thread), more(listed)));
      case CoachingAnswer.AgreementShown shown -> Shown.calm(agreement(shown));
      case CoachingAnswer.AgreementsListed listed -> Shown.calm(Stream.concat(
          Stream.of(new Block.Heading(listed.title().raw())),
          listed.lines().stream().flatMap(CoachingRendering::line)));
    };
  }

  private Stream<Block> more(CoachingAnswer.ThreadsListed listed) {
    return listed.more() > 0
        ? Stream.of(new Block.Paragraph(viewer.say("answer.coach.more", listed.more(), listed.page() + 1)))
        : Stream.empty();
  }

  private Stream<Block> thread(CoachingAnswer.Conversation thread) {
    var about = thread.reference().flatMap(reference -> thread.about().map(beginning -> new Block.Paragraph(
        viewer.say("answer.coach.about", reference, beginning))));
    var earlier = thread.earlier() > 0
        ? Stream.of(new Block.Paragraph(viewer.say("answer.coach.earlier", thread.earlier())))
        : Stream.<Block>empty();
    return Stream.of(
        Stream.<Block>of(new Block.Heading(viewer.say("answer.coach.with", thread.with(), thread.cohort()))),
        about.stream(), earlier, thread.notes().stream().map(this::note), buttons(Button.of(thread.ways())))
        .flatMap(blocks -> blocks);
  }

  private Block note(CoachingAnswer.Note note) {
    var marks = Stream.concat(note.unread() ? Stream.of(viewer.say("answer.coach.unread")) : Stream.empty(),
        note.edited() ? Stream.of(viewer.say("answer.summary.edited")) : Stream.empty()).toList();
    return new Block.Quotation(note.author().raw(), viewer.times().moment(note.writtenAt()).raw(), "",
        note.words().raw(), marks, List.of());
  }

  private static Stream<Block> agreement(CoachingAnswer.AgreementShown shown) {
    return Stream.of(Stream.<Block>of(new Block.Heading(shown.title().raw())),
        shown.said().stream().<Block>map(line -> new Block.Paragraph(line.raw())),
        shown.stands().stream().flatMap(CoachingRendering::stand), buttons(Button.of(shown.ways())))
        .flatMap(blocks -> blocks);
  }

  private static Stream<Block> stand(CoachingAnswer.Stand stand) {
    return Stream.concat(Stream.of(new Block.Heading(stand.heading().raw())), stand.passages().stream()
        .map(passage -> new Block.Quotation("", "", passage.about().raw(), passage.words().raw(), List.of(),
            List.of())));
  }

  /** How it stands with what two agree on, and the way there. */
  static Stream<Block> line(CoachingAnswer.AgreementLine line) {
    return Stream.of(new Block.Paragraph(line.said().raw()), new Block.Buttons(Button.of(List.of(line.way()))));
  }

  private static Stream<Block> buttons(List<Button> buttons) {
    return buttons.isEmpty() ? Stream.empty() : Stream.of(new Block.Buttons(buttons));
  }
}
