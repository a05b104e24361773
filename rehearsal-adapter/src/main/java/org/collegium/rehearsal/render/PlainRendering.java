package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Mood;
import org.collegium.rehearsal.render.View.Offer;
import org.collegium.rehearsal.render.View.Offers;
import org.collegium.rehearsal.render.View.Shown;

/** Answers of any room. */
final class PlainRendering {

  /** Nothing is chosen by letting a preview happen, but a choice comes back with every press. */
  private static final String CONFIRMED = "confirm";

  private final Viewer viewer;

  PlainRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(PlainAnswer answer) {
    return switch (answer) {
      case PlainAnswer.Said said -> Shown.calm(paragraph(said.words()));
      case PlainAnswer.NotKept late -> new Shown(Mood.REFUSED, List.of(paragraph(late.words())));
      case PlainAnswer.Refused refused -> new Shown(Mood.REFUSED, List.of(paragraph(refused.why())));
      case PlainAnswer.Preview preview -> Shown.calm(heading(preview.title()), items(preview.lines()));
      case PlainAnswer.Confirm confirm -> Shown.calm(heading(confirm.title()), items(confirm.lines()), asked(confirm));
      case PlainAnswer.WhichCohort which -> Shown.calm(new Block.Paragraph(viewer.say("answer.cohort.which")),
          new Block.Buttons(Button.once(which.replyTo(), which.cohorts()).toList()));
      case PlainAnswer.ShownAlone alone -> Shown.calm(new Block.Paragraph(viewer.say("answer.alone")),
          new Block.Buttons(Button.once(alone.replyTo(), List.of(alone.show())).toList()));
      case PlainAnswer.Following first -> Shown.calm(paragraph(first.words()));
      case PlainAnswer.Completions completions -> new Offers(offers(completions.choices()));
      case PlainAnswer.Help help -> Shown.calm(commands(help.lines()));
      case PlainAnswer.NearCommands near ->
          new Shown(Mood.REFUSED, List.of(paragraph(near.words()), commands(near.lines())));
      case PlainAnswer.FilesGiven given -> Shown.calm(Stream.concat(Stream.of(paragraph(given.words())),
          given.files().stream().map(
              file -> new Block.Download(file.name(), file.mediaType(), file.content().raw()))));
    };
  }

  private Block asked(PlainAnswer.Confirm confirm) {
    var yes = new Choice(CONFIRMED, viewer.wording().say("answer.confirm.yes"));
    var no = new Button(Button.Press.DISMISS, "", "", viewer.say("answer.confirm.no"));
    return new Block.Buttons(
        Stream.concat(Button.once(confirm.replyTo(), List.of(yes)), Stream.of(no)).toList());
  }

  /** Choices as a list to pick from shows them. */
  static List<Offer> offers(List<Choice> choices) {
    return choices.stream().map(choice -> new Offer(choice.value(), choice.label().raw())).toList();
  }

  private static Block commands(List<PlainAnswer.Line> lines) {
    return new Block.Commands(lines.stream()
        .map(line -> new Block.CommandLine(line.usage(), line.help().raw())).toList());
  }

  private static Block paragraph(Prose words) {
    return new Block.Paragraph(words.raw());
  }

  private static Block heading(Prose title) {
    return new Block.Heading(title.raw());
  }

  private static Block items(List<Prose> lines) {
    return new Block.Items(lines.stream().map(Prose::raw).toList());
  }
}
