package org.collegium.core.notice;

import java.util.List;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.text.Prose;

/** The answer we hope for. The platform chooses a modal, buttons, a menu or a thread. */
public sealed interface Ask {

  /** What comes back with the answer. */
  ReplyTo replyTo();

  /** A way to a form that is made when it is opened. */
  record OpenForm(ReplyTo replyTo, Prose label) implements Ask {}

  /** One of a few, at one tap. */
  record OneOf(ReplyTo replyTo, List<Choice> choices) implements Ask {}

  /** What is sent back, and what is shown. */
  record Choice(String value, Prose label) {}
}
