package org.collegium.core.programme;

import java.util.List;
import org.collegium.core.text.Prose;

/** How a prompt is answered. */
public sealed interface AnswerForm {

  /** In one's own words. */
  record Open() implements AnswerForm {}

  /** By choosing one of two to six short labels. */
  record OneOf(List<Prose> choices) implements AnswerForm {}

  /** By a number; {@code low} and {@code high} say in words what its ends mean. */
  record Scale(int from, int to, Prose low, Prose high) implements AnswerForm {}

  /** Whether one tap answers it. */
  default boolean isTap() {
    return !(this instanceof Open);
  }
}
