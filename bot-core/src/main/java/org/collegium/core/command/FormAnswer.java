package org.collegium.core.command;

import java.util.Map;
import org.collegium.core.text.Prose;

/** Answers that are a form. */
public sealed interface FormAnswer extends Answer {

  /** The form, with what stands in it. */
  Form form();

  /** A form to fill in. */
  record FormOpened(Form form) implements FormAnswer {}

  /** Not kept yet: the form again with all that was typed, and what is wrong by field name. */
  record FormRejected(Form form, Map<String, Prose> problems) implements FormAnswer {}
}
