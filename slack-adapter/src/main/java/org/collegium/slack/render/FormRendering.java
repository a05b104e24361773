package org.collegium.slack.render;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.text.Prose;

/** Answers that are a form. */
final class FormRendering {

  /** The {@code callback_id} of every form. */
  static final String FORM = "form";

  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_TEXT = 3_000;
  private static final String PLAIN = "plain_text";

  private final Viewer viewer;

  FormRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  Rendered of(FormAnswer answer) {
    return switch (answer) {
      case FormAnswer.FormOpened opened -> new Rendered.Modal(view(opened.form(), Map.of()));
      case FormAnswer.FormRejected rejected -> rejected(rejected.form(), rejected.problems());
    };
  }

  private Rendered rejected(Form form, Map<String, Prose> problems) {
    var inputs = view(form, Map.of()).getBlocks().stream().filter(InputBlock.class::isInstance)
        .map(block -> ((InputBlock) block).getBlockId()).toList();
    var byBlockId = new LinkedHashMap<String, String>();
    problems.forEach((name, problem) -> byBlockId.merge(
        inputs.contains(name) || inputs.isEmpty() ? name : inputs.getFirst(), problem.raw(),
        (one, other) -> one + "\n" + other));
    return new Rendered.ModalProblems(byBlockId, view(form, byBlockId));
  }

  private View view(Form form, Map<String, String> problems) {
    return View.builder().type("modal").callbackId(FORM)
        .privateMetadata(new FormTag(form.replyTo()).written())
        .title(ViewTitle.builder().type(PLAIN).text(brief(form.title())).emoji(false).build())
        .submit(ViewSubmit.builder().type(PLAIN).text(brief(form.submit())).emoji(false).build())
        .close(ViewClose.builder().type(PLAIN).text(viewer.say("slack.form.cancel")).emoji(false).build())
        .blocks(blocks(form, problems)).build();
  }

  private List<LayoutBlock> blocks(Form form, Map<String, String> problems) {
    var blocks = new ArrayList<LayoutBlock>();
    if (form.title().raw().length() > LONGEST_TITLE) {
      blocks.addAll(shown(Piece.heading(form.title().raw())));
    }
    form.intro().forEach(line -> blocks.addAll(sections(line.raw())));
    form.fields().forEach(field -> blocks.addAll(
        new FormField(viewer).blocks(field, Optional.ofNullable(problems.get(field.name())))));
    if (form.submit().raw().length() > LONGEST_TITLE) {
      blocks.addAll(shown(Piece.small(form.submit().raw())));
    }
    return blocks;
  }

  private static String brief(Prose words) {
    return Slices.label(words.raw(), LONGEST_TITLE);
  }

  /** Words as they are, in as many sections as they need. */
  static List<LayoutBlock> sections(String words) {
    return Slices.shown(words, LONGEST_TEXT).stream()
        .<LayoutBlock>map(slice -> SectionBlock.builder().text(Piece.plain(slice)).build()).toList();
  }

  static List<LayoutBlock> shown(Piece piece) {
    return piece.blocks().stream().map(Spoken::block).toList();
  }
}
