package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.modals.Modal;
import org.collegium.core.command.Form;
import org.collegium.core.command.Option.Need;
import org.collegium.core.text.Prose;

/** A form on as many pages as it needs; a question and what asks on from it stay together where one page holds both. */
final class FormPages {

  /** A longer word for what happens at the end is cut at the end of the page, and stands whole at its beginning. */
  static final int LONGEST_SUBMIT = 100;

  private final Form form;
  private final Viewer viewer;
  private final List<FormPage> pages = new ArrayList<>();
  private FormPage open;

  private FormPages(Form form, Viewer viewer) {
    this.form = form;
    this.viewer = viewer;
    this.open = new FormPage(List.of(), List.of());
    whole(form.title(), Modal.MAX_TITLE_LENGTH).map(Line::bold).map(Line::written).ifPresent(this::open);
    form.intro().forEach(line -> open(Line.plain(line.raw()).written()));
    whole(form.submit(), LONGEST_SUBMIT).map(Line::plain).map(Line::written).ifPresent(this::open);
  }

  private static Optional<String> whole(Prose words, int most) {
    return Optional.of(words.raw()).filter(raw -> raw.length() > most);
  }

  /** An opening that leaves no room for a question stands on pages of its own. */
  private void open(List<String> lines) {
    if (!open.opening().isEmpty() && !open.opening(lines).hasRoom()) {
      pages.add(open);
      open = new FormPage(List.of(), List.of());
    }
    open = open.opening(lines);
  }

  static List<FormPage> of(Form form, Viewer viewer) {
    var pages = new FormPages(form, viewer);
    pages.questions().forEach(pages::lay);
    pages.pages.add(pages.open);
    return List.copyOf(pages.pages);
  }

  /** The first page, from 1, with a field of one of those names; the last if none has. */
  static int firstWith(Set<String> names, List<FormPage> pages) {
    for (var page = 0; page < pages.size(); page++) {
      if (pages.get(page).slots().stream().anyMatch(slot -> names.contains(slot.field().name()))) {
        return page + 1;
      }
    }
    return pages.size();
  }

  /** Each with what asks on from it. */
  private List<List<Form.Field>> questions() {
    var questions = new ArrayList<List<Form.Field>>();
    for (var field : form.fields()) {
      if (questions.isEmpty() || !field.goesOnFrom(questions.getLast().getFirst())) {
        questions.add(new ArrayList<>());
      }
      questions.getLast().add(field);
    }
    return questions;
  }

  private void lay(List<Form.Field> question) {
    var slots = question.stream().flatMap(field -> new FormField(viewer, field).slots().stream()).toList();
    if (!open.with(slots).fits() && !open.slots().isEmpty() && next(question.getFirst()).with(slots).fits()) {
      turn(question.getFirst());
    }
    slots.forEach(this::lay);
  }

  /** What cannot be said beside the input on one page is said on pages before it. */
  private void lay(Slot slot) {
    if (!open.with(List.of(slot)).fits()) {
      turn(slot.field());
    }
    if (open.with(List.of(slot)).fits()) {
      open = open.with(List.of(slot));
    } else {
      slot.elsewhere().forEach(this::open);
      open = open.with(List.of(slot.told()));
    }
  }

  private void turn(Form.Field first) {
    pages.add(open);
    open = next(first);
  }

  /** What has to be chosen in a form, and was on an earlier page, is said again: it can tell who will read this. */
  private FormPage next(Form.Field first) {
    var page = new FormPage(List.of(), List.of());
    var chosen = form.fields().stream().takeWhile(field -> !field.equals(first))
        .filter(field -> field.need() == Need.REQUIRED && field.kind() instanceof Form.Kind.OneOf)
        .flatMap(field -> ((Form.Kind.OneOf) field.kind()).choices().stream()
            .filter(choice -> choice.value().equals(field.current()))
            .map(choice -> Line.plain(viewer.fact(field.label().raw(), choice.label().raw()))))
        .map(Line::written).toList();
    for (var lines : chosen) {
      page = page.opening(lines).hasRoom() ? page.opening(lines) : page;
    }
    return page;
  }
}
