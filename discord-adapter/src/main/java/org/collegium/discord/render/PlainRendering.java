package org.collegium.discord.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/** Answers of any room. */
record PlainRendering(Viewer viewer) {

  /** A preview offers nothing to choose, but every press brings a choice back. */
  private static final String CONFIRMED = "confirm";

  Rendered of(PlainAnswer answer) {
    return switch (answer) {
      case PlainAnswer.Said said -> shown(words(said.words()));
      case PlainAnswer.NotKept late -> shown(words(late.words()));
      case PlainAnswer.Refused refused -> shown(words(refused.why()));
      case PlainAnswer.Preview preview -> shown(preview(preview.title(), preview.lines()));
      case PlainAnswer.Confirm confirm -> shown(preview(confirm.title(), confirm.lines()), new Buttons(viewer)
          .confirmation(new Choice(CONFIRMED, new Prose(viewer.say("answer.confirm.yes"))), confirm.replyTo(),
              new Prose(viewer.say("answer.confirm.no"))));
      case PlainAnswer.WhichCohort which -> shown(Piece.lines(viewer.line("answer.cohort.which")),
          new Buttons(viewer).choices(which.replyTo(), which.cohorts()));
      case PlainAnswer.ShownAlone alone -> shown(Piece.lines(viewer.line("answer.alone")),
          new Buttons(viewer).choices(alone.replyTo(), List.of(alone.show())));
      case PlainAnswer.Following first -> new Rendered.Following(
          Messages.of(List.of(words(first.words()))), first.replyTo());
      case PlainAnswer.Completions completions -> suggestions(completions.choices());
      case PlainAnswer.Help help -> new Rendered.Messages(Messages.of(byFirstWord(help.lines())));
      case PlainAnswer.NearCommands near -> shown(words(near.words()), commands(near.lines()));
      case PlainAnswer.FilesGiven given -> files(given.files(), given.words());
    };
  }

  /** Files, and what is said beside them. */
  static Rendered files(List<GivenFile> files, Prose said) {
    var messages = Messages.of(List.of(words(said)));
    return new Rendered.FilesFor(files, messages.getLast(), messages.subList(0, messages.size() - 1));
  }

  private static Rendered shown(Piece... pieces) {
    return new Rendered.Messages(Messages.of(List.of(Piece.of(pieces))));
  }

  private static Piece words(Prose words) {
    return Piece.lines(Line.plain(words.raw()));
  }

  private static Piece preview(Prose title, List<Prose> lines) {
    return Piece.of(Piece.lines(Line.bold(title.raw())),
        Piece.items(lines.stream().map(line -> Line.plain(line.raw()))));
  }

  private static Rendered suggestions(List<Choice> choices) {
    return new Rendered.Suggestions(new Options(choices).offered().stream().limit(Options.MOST)
        .map(option -> new Command.Choice(option.label(), option.value())).toList());
  }

  private static List<Piece> byFirstWord(List<PlainAnswer.Line> lines) {
    return lines.stream().collect(Collectors.groupingBy(line -> line.usage().split(" ", 2)[0], LinkedHashMap::new,
        Collectors.toList())).entrySet().stream()
        .map(group -> Piece.of(Piece.heading(group.getKey()), commands(group.getValue()))).toList();
  }

  private static Piece commands(List<PlainAnswer.Line> lines) {
    return Piece.items(lines.stream().map(line -> Line.code(line.usage())
        .over(Stream.of(Line.plain(line.help().raw())))));
  }
}
