package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.command.Form;

/** A form's fields on pages that a phone shows without much scrolling; what belongs together stays together. */
record FormPages(List<List<Form.Field>> pages) {

  /** With that many questions a form is still one page. */
  private static final int MOST_ON_ONE = 8;
  /** And more than that are not on any of several. */
  private static final int MOST = 6;
  /** A view has at most 100 blocks (docs.slack.dev/reference/views); some are needed around the questions. */
  private static final int MOST_BLOCKS = 80;

  static FormPages of(Form form, FormField rendering) {
    var questions = questions(form);
    var wanted = questions.size() <= MOST_ON_ONE ? 1 : Math.ceilDiv(questions.size(), MOST);
    var each = Math.ceilDiv(Math.max(1, questions.size()), wanted);
    var pages = new ArrayList<List<Form.Field>>();
    var open = new ArrayList<Form.Field>();
    var count = 0;
    var blocks = 0;
    for (var question : questions) {
      var more = blocks(question, rendering);
      if (count == each || (count > 0 && blocks + more > MOST_BLOCKS)) {
        pages.add(List.copyOf(open));
        open.clear();
        count = 0;
        blocks = 0;
      }
      open.addAll(question);
      count++;
      blocks += more;
    }
    pages.add(List.copyOf(open));
    return new FormPages(List.copyOf(pages));
  }

  /** Each with what asks on from it. */
  private static List<List<Form.Field>> questions(Form form) {
    var questions = new ArrayList<List<Form.Field>>();
    for (var field : form.fields()) {
      if (!questions.isEmpty() && field.goesOnFrom(questions.getLast().getFirst())) {
        questions.getLast().add(field);
      } else {
        questions.add(new ArrayList<>(List.of(field)));
      }
    }
    return questions;
  }

  private static int blocks(List<Form.Field> fields, FormField rendering) {
    return fields.stream().mapToInt(field -> rendering.blocks(field, Optional.empty()).size()).sum();
  }

  int count() {
    return pages.size();
  }

  /** The fields of that page, from 1; of the last where there are not so many. */
  List<Form.Field> fields(int page) {
    return pages.get(Math.min(page, count()) - 1);
  }

  /** The first page, from 1, with a field of one of those names; the last page if none has. */
  int firstWith(Set<String> names) {
    for (var page = 1; page <= count(); page++) {
      if (fields(page).stream().map(Form.Field::name).anyMatch(names::contains)) {
        return page;
      }
    }
    return count();
  }
}
