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
import java.util.stream.Stream;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Option.Need;
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

  /** @param page which of its pages is wanted, from 1; where something is wrong, the first on which it is */
  Rendered of(FormAnswer answer, int page) {
    var pages = FormPages.of(answer.form(), new FormField(viewer));
    return switch (answer) {
      case FormAnswer.FormOpened opened ->
          new Rendered.Modal(view(opened.form(), pages, Math.min(page, pages.count()), Map.of()));
      case FormAnswer.FormRejected rejected -> rejected(rejected.form(), pages, rejected.problems());
    };
  }

  private Rendered rejected(Form form, FormPages pages, Map<String, Prose> problems) {
    var page = pages.firstWith(problems.keySet());
    var inputs = view(form, pages, page, Map.of()).getBlocks().stream().filter(InputBlock.class::isInstance)
        .map(block -> ((InputBlock) block).getBlockId()).toList();
    var byBlockId = new LinkedHashMap<String, String>();
    problems.forEach((name, problem) -> byBlockId.merge(
        inputs.contains(name) || inputs.isEmpty() ? name : inputs.getFirst(), problem.raw(),
        (one, other) -> one + "\n" + other));
    return new Rendered.ModalProblems(byBlockId, view(form, pages, page, byBlockId));
  }

  private View view(Form form, FormPages pages, int page, Map<String, String> problems) {
    var tag = new FormTag(form.replyTo(), page, pages.count());
    return View.builder().type("modal").callbackId(FORM).privateMetadata(tag.written())
        .title(ViewTitle.builder().type(PLAIN).text(brief(form.title())).emoji(false).build())
        .submit(ViewSubmit.builder().type(PLAIN).text(brief(submit(form, tag))).emoji(false).build())
        .close(ViewClose.builder().type(PLAIN).text(viewer.say("slack.form.cancel")).emoji(false).build())
        .blocks(blocks(form, tag, pages.fields(page), problems)).build();
  }

  private Prose submit(Form form, FormTag tag) {
    return tag.isLast() ? form.submit() : new Prose(viewer.say("slack.form.next"));
  }

  /** On every page it is said who will read it: on the first by the form, on others by what was chosen on the first. */
  private List<LayoutBlock> blocks(Form form, FormTag tag, List<Form.Field> fields, Map<String, String> problems) {
    var blocks = new ArrayList<LayoutBlock>();
    if (form.title().raw().length() > LONGEST_TITLE) {
      blocks.addAll(shown(Piece.heading(form.title().raw())));
    }
    if (tag.page() == 1) {
      form.intro().forEach(line -> blocks.addAll(sections(line.raw())));
    } else {
      chosenBefore(form, fields).forEach(line -> blocks.addAll(sections(line)));
    }
    if (tag.pages() > 1) {
      blocks.addAll(shown(Piece.small(viewer.say("slack.form.page", tag.page(), tag.pages()))));
    }
    fields.forEach(field -> blocks.addAll(
        new FormField(viewer).blocks(field, Optional.ofNullable(problems.get(field.name())))));
    if (tag.page() > 1) {
      blocks.addAll(shown(Buttons.back(tag, new Prose(viewer.say("slack.form.back")))));
    }
    if (tag.isLast() && form.submit().raw().length() > LONGEST_TITLE) {
      blocks.addAll(shown(Piece.small(form.submit().raw())));
    }
    return blocks;
  }

  /** What has to be chosen in a form, and was on an earlier page. */
  private Stream<String> chosenBefore(Form form, List<Form.Field> fields) {
    return form.fields().stream().takeWhile(field -> !field.equals(fields.getFirst()))
        .filter(field -> field.need() == Need.REQUIRED && field.kind() instanceof Form.Kind.OneOf)
        .flatMap(field -> ((Form.Kind.OneOf) field.kind()).choices().stream()
            .filter(choice -> choice.value().equals(field.current()))
            .map(choice -> viewer.fact(field.label().raw(), choice.label().raw())));
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
