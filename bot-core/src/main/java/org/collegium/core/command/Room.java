package org.collegium.core.command;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What one room can be asked: its commands, and the answers to the questions it sends out.
 *
 * @param commands what each declared command does
 * @param replies what happens when a token of that subject comes back
 */
public record Room(Map<Command, Function<Asked, Answer>> commands, Map<Tokens.Subject, Reply> replies) {

  /** A room that cannot be asked anything yet. */
  public static Room empty() {
    return new Room(Map.of(), Map.of());
  }

  /** The same room with one more command, after those it has. */
  public Room with(Command command, Function<Asked, Answer> answer) {
    var more = new LinkedHashMap<>(commands);
    more.put(command, answer);
    return new Room(Collections.unmodifiableMap(more), replies);
  }

  /** The same room with one more question it takes answers to. */
  public Room with(Tokens.Subject subject, Reply reply) {
    var more = new EnumMap<Tokens.Subject, Reply>(Tokens.Subject.class);
    more.putAll(replies);
    more.put(subject, reply);
    return new Room(commands, more);
  }

  /** What is done when somebody opens a form or answers a question. The token proves nothing: check who it is. */
  public interface Reply {

    /** The form behind a button. */
    Answer open(Answering answering);

    /** Whether taking it shows something and changes nothing, so that it may be taken as often as it comes. */
    default boolean onlyShows() {
      return false;
    }

    /** Takes what was filled in or chosen. */
    Answer take(Answering answering, Map<String, String> values);
  }
}
