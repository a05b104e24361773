package org.collegium.slack.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/** Answers of any room. */
final class PlainRendering {

  /** Nothing is chosen by letting a preview happen, but a choice comes back with every press. */
  private static final String CONFIRMED = "confirm";

  private final Viewer viewer;

  PlainRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  Rendered of(PlainAnswer answer) {
    return switch (answer) {
      case PlainAnswer.Said said -> shown(words(said.words()));
      case PlainAnswer.NotKept late -> shown(words(late.words()));
      case PlainAnswer.Refused refused -> shown(words(refused.why()));
      case PlainAnswer.Preview preview -> shown(preview(preview.title(), preview.lines()));
      case PlainAnswer.Confirm confirm -> shown(Piece.of(preview(confirm.title(), confirm.lines()), asked(confirm)));
      case PlainAnswer.WhichCohort which -> shown(Piece.of(
          Piece.lines(Line.plain(viewer.say("answer.cohort.which"))),
          Buttons.choices(which.replyTo(), which.cohorts())));
      case PlainAnswer.ShownAlone alone -> shown(Piece.of(Piece.lines(Line.plain(viewer.say("answer.alone"))),
          Buttons.choices(alone.replyTo(), List.of(alone.show()))));
      case PlainAnswer.Following first ->
          new Rendered.Following(Messages.of(List.of(words(first.words()))), first.replyTo());
      case PlainAnswer.Completions completions -> suggestions(completions.choices());
      case PlainAnswer.Help help -> new Rendered.Messages(Messages.of(byFirstWord(help.lines())));
      case PlainAnswer.NearCommands near -> shown(Piece.of(words(near.words()), commands(near.lines())));
      case PlainAnswer.FilesGiven given -> files(given);
    };
  }

  private static Rendered shown(Piece piece) {
    return new Rendered.Messages(Messages.of(List.of(piece)));
  }

  private static Piece words(Prose words) {
    return Piece.lines(Line.plain(words.raw()));
  }

  private static Piece preview(Prose title, List<Prose> lines) {
    return Piece.of(Piece.lines(Line.bold(title.raw())), Piece.items(lines.stream().map(Prose::raw).map(Line::plain)));
  }

  private Piece asked(PlainAnswer.Confirm confirm) {
    var yes = new Choice(CONFIRMED, new Prose(viewer.say("answer.confirm.yes")));
    return Buttons.confirmation(yes, confirm.replyTo(), new Prose(viewer.say("answer.confirm.no")));
  }

  private static Rendered suggestions(List<Choice> choices) {
    return new Rendered.Suggestions(
        choices.stream().filter(Options::fits).limit(Options.MOST).map(Options::of).toList());
  }

  private static List<Piece> byFirstWord(List<PlainAnswer.Line> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(line -> line.usage().split(" ", 2)[0], LinkedHashMap::new, Collectors.toList()))
        .entrySet().stream()
        .map(group -> Piece.of(Piece.lines(Line.bold(group.getKey())), commands(group.getValue()))).toList();
  }

  private static Piece commands(List<PlainAnswer.Line> lines) {
    return Piece.items(lines.stream()
        .map(line -> Line.code(line.usage()).and(Line.plain(Line.BETWEEN + line.help().raw()))));
  }

  /** What is said beside files fits one message: it is a sentence. */
  private static Rendered files(PlainAnswer.FilesGiven given) {
    return new Rendered.FilesFor(given.files(), sentence(given.words()));
  }

  static SlackMessage sentence(Prose words) {
    return Messages.of(List.of(words(words))).getFirst();
  }
}
