package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;

/**
 * Something to press.
 *
 * @param token comes back with the press; empty for {@link Press#DISMISS}
 * @param value comes back as the choice; empty where none is made
 */
public record Button(Press press, String token, String value, String label) {

  /** What a press leads to. */
  public enum Press {
    /** A form. */
    OPEN,
    /** This choice is answered; another may be answered later. */
    CHOOSE,
    /** This choice is answered, and there is nothing to choose any more. */
    CHOOSE_ONCE,
    /** Nothing: what was offered is left alone. */
    DISMISS
  }

  /** The buttons for the answers a message hopes for. */
  static List<Button> of(List<Ask> asks) {
    return asks.stream().flatMap(Button::of).toList();
  }

  /** The buttons for one hoped-for answer. */
  static Stream<Button> of(Ask ask) {
    return switch (ask) {
      case Ask.OpenForm form -> Stream.of(new Button(Press.OPEN, form.replyTo().token(), "", form.label().raw()));
      case Ask.OneOf oneOf -> choices(Press.CHOOSE, oneOf.replyTo(), oneOf.choices());
    };
  }

  /** A button a choice, for what can be chosen only once. */
  static Stream<Button> once(ReplyTo replyTo, List<Choice> choices) {
    return choices(Press.CHOOSE_ONCE, replyTo, choices);
  }

  private static Stream<Button> choices(Press press, ReplyTo replyTo, List<Choice> choices) {
    return choices.stream().map(choice -> new Button(press, replyTo.token(), choice.value(), choice.label().raw()));
  }
}
