package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.modals.Modal;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.text.Prose;

/** Answers that are a form. */
final class FormRendering {

  private final Viewer viewer;

  FormRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  /** @param page which of its pages is wanted, from 1; where something is wrong, the first on which it is */
  Rendered of(FormAnswer answer, int page) {
    var form = answer.form();
    var pages = FormPages.of(form, viewer);
    return switch (answer) {
      case FormOpened _ -> {
        var tag = new FormTag(form.replyTo(), Math.min(page, pages.size()), pages.size());
        yield new Rendered.FormOpened(form.replyTo(), modal(form, tag, pages), opened(form, tag));
      }
      case FormRejected rejected -> {
        var tag = new FormTag(form.replyTo(), FormPages.firstWith(rejected.problems().keySet(), pages), pages.size());
        yield new Rendered.FormRejected(form.replyTo(), modal(form, tag, pages), mend(form, rejected.problems(), tag));
      }
    };
  }

  private List<DiscordMessage> opened(Form form, FormTag tag) {
    return Messages.of(List.of(Piece.of(Piece.lines(Line.bold(form.title().raw()), viewer.line("discord.form.here")),
        new Buttons(viewer).one(way(tag), "discord.form.open"))));
  }

  private static Wire way(FormTag tag) {
    return tag.page() == 1 ? new Wire.Open(tag.replyTo()) : new Wire.Turn(tag.replyTo(), tag.page());
  }

  private List<DiscordMessage> mend(Form form, Map<String, Prose> problems, FormTag tag) {
    var lines = form.fields().stream().flatMap(field -> Optional.ofNullable(problems.get(field.name())).stream()
        .map(problem -> Line.bold(field.label().raw()).over(Stream.of(Line.plain(problem.raw())))));
    var others = problems.entrySet().stream().filter(problem -> form.field(problem.getKey()).isEmpty())
        .map(problem -> Line.plain(problem.getValue().raw()));
    return Messages.of(List.of(Piece.of(Piece.lines(Line.bold(form.title().raw()), viewer.line("discord.form.mend")),
        Piece.items(Stream.concat(lines, others)),
        new Buttons(viewer).one(new Wire.Turn(tag.replyTo(), tag.page()), "discord.form.mend.open"))));
  }

  private Modal modal(Form form, FormTag tag, List<FormPage> pages) {
    var page = pages.get(tag.page() - 1);
    var components = new ArrayList<ModalTopLevelComponent>();
    var texts = new ArrayList<>(page.texts());
    texts.set(texts.size() - 1, (texts.getLast() + "\n" + closing(form, tag)).strip());
    texts.forEach(text -> components.add(TextDisplay.of(text)));
    components.addAll(page.labels());
    return Modal.create(tag.customId(), Slices.label(form.title().raw(), Modal.MAX_TITLE_LENGTH))
        .addComponents(components).build();
  }

  /** Discord writes its own word on the button of every form. */
  private String closing(Form form, FormTag tag) {
    var submit = Slices.label(form.submit().raw(), FormPages.LONGEST_SUBMIT);
    return "-# " + Markdown.escaped(tag.pages() == 1 ? viewer.say("discord.form.submit", submit)
        : tag.isLast() ? viewer.say("discord.form.page.last", tag.page(), tag.pages(), submit)
            : viewer.say("discord.form.page", tag.page(), tag.pages()));
  }
}
