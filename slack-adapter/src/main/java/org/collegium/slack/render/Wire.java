package org.collegium.slack.render;

import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.jspecify.annotations.Nullable;

/** What comes back with a press: written into a button's {@code action_id} and {@code value}, and read again. */
public sealed interface Wire {

  /** The action's name up to its number, which tells it from the others beside it. */
  String verb();

  /** What the button carries as its value. */
  String carried();

  /** A form is wanted. */
  record Open(ReplyTo replyTo) implements Wire {

    @Override
    public String verb() {
      return "open";
    }

    @Override
    public String carried() {
      return replyTo.token();
    }
  }

  /** This choice is taken. */
  record Choose(ReplyTo replyTo, String value) implements Wire {

    @Override
    public String verb() {
      return "choose";
    }

    @Override
    public String carried() {
      return replyTo.token() + " " + value;
    }
  }

  /** Another page of the form is wanted; what stands on this one is kept. */
  record Turn(ReplyTo replyTo, int page) implements Wire {

    @Override
    public String verb() {
      return "turn";
    }

    @Override
    public String carried() {
      return replyTo.token() + " " + page;
    }
  }

  /** What was offered is left alone. */
  record Dismiss() implements Wire {

    @Override
    public String verb() {
      return "dismiss";
    }

    @Override
    public String carried() {
      return "dismiss";
    }
  }

  /** What a press means; empty if the button is none of ours. */
  static Optional<Wire> parse(String actionId, @Nullable String value) {
    var dot = actionId.indexOf('.');
    var carried = value == null ? "" : value;
    return switch (dot < 0 ? actionId : actionId.substring(0, dot)) {
      case "open" -> FormTag.replyTo(carried).map(Open::new);
      case "choose" -> choose(carried).map(Wire.class::cast);
      case "turn" -> choose(carried).filter(choice -> choice.value().matches("[1-9]\\d?"))
          .map(choice -> new Turn(choice.replyTo(), Integer.parseInt(choice.value())));
      case "dismiss" -> Optional.of(new Dismiss());
      default -> Optional.empty();
    };
  }

  private static Optional<Choose> choose(String value) {
    var space = value.indexOf(' ');
    return space < 0 ? Optional.empty()
        : FormTag.replyTo(value.substring(0, space)).map(replyTo -> new Choose(replyTo, value.substring(space + 1)));
  }
}
