package org.collegium.discord.render;

import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.identity.ReplyTo;

/** What comes back with a press or a choice: written into a {@code custom_id}, and read again. */
public sealed interface Wire {

  /** Longer names are refused (docs.discord.com/developers/components/reference). */
  int LONGEST = 100;
  /** A verb, its number where it stands more than once in a message, what is answered, and with what. */
  Pattern WRITTEN = Pattern.compile("([a-z]+)(?:~\\d{1,2})?(?: (\\S+)(?: (.+))?)?", Pattern.DOTALL);

  /** What is wanted. */
  String verb();

  /** What it is about, with the space before it; empty where it is about nothing. */
  String about();

  /** The name of the only button of its kind in a message. */
  default String customId() {
    return verb() + about();
  }

  /** The name of the nth, from 1, of several alike in one message. */
  default String customId(int number) {
    return number == 1 ? customId() : verb() + "~" + number + about();
  }

  /** A form is wanted. */
  record Open(ReplyTo replyTo) implements Wire {

    @Override
    public String verb() {
      return "open";
    }

    @Override
    public String about() {
      return " " + replyTo.token();
    }
  }

  /** This choice is taken. */
  record Choose(ReplyTo replyTo, String value) implements Wire {

    @Override
    public String verb() {
      return "choose";
    }

    @Override
    public String about() {
      return " " + replyTo.token() + " " + value;
    }
  }

  /** One is taken from a list, which says itself which. */
  record Pick(ReplyTo replyTo) implements Wire {

    @Override
    public String verb() {
      return "pick";
    }

    @Override
    public String about() {
      return " " + replyTo.token();
    }
  }

  /** That page of the form is wanted, from 1. */
  record Turn(ReplyTo replyTo, int page) implements Wire {

    @Override
    public String verb() {
      return "turn";
    }

    @Override
    public String about() {
      return " " + replyTo.token() + " " + page;
    }
  }

  /** What was filled in and not kept is to be sent once more. */
  record Again(ReplyTo replyTo) implements Wire {

    @Override
    public String verb() {
      return "again";
    }

    @Override
    public String about() {
      return " " + replyTo.token();
    }
  }

  /** What was offered is left alone. */
  record Dismiss() implements Wire {

    @Override
    public String verb() {
      return "dismiss";
    }

    @Override
    public String about() {
      return "";
    }
  }

  /** What a press means; empty if the button is none of ours. */
  static Optional<Wire> parse(String customId) {
    var parts = WRITTEN.matcher(customId);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var token = Optional.ofNullable(parts.group(2)).flatMap(FormTag::replyTo);
    var value = Optional.ofNullable(parts.group(3));
    return switch (parts.group(1)) {
      case "open" -> token.filter(_ -> value.isEmpty()).map(Open::new);
      case "pick" -> token.filter(_ -> value.isEmpty()).map(Pick::new);
      case "again" -> token.filter(_ -> value.isEmpty()).map(Again::new);
      case "choose" -> token.flatMap(replyTo -> value.map(chosen -> new Choose(replyTo, chosen)));
      case "turn" -> token.flatMap(replyTo -> value.filter(page -> page.matches("[1-9]\\d?"))
          .map(page -> new Turn(replyTo, Integer.parseInt(page))));
      case "dismiss" -> Optional.of(new Dismiss());
      default -> Optional.empty();
    };
  }

  /** What a choice from a list means; empty if the list is none of ours. */
  static Optional<Wire> parse(String selectCustomId, String value) {
    return parse(selectCustomId).filter(Pick.class::isInstance).map(Pick.class::cast)
        .map(pick -> new Choose(pick.replyTo(), value));
  }
}
