package org.collegium.core.reading;

import java.util.Map;
import java.util.Optional;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.identity.ReplyTo;

/**
 * One platform's way to the bot and back, for whoever stands before it: what they do goes in as that platform sends it,
 * and all that it then shows them comes back as text.
 */
public interface Doorway extends AutoCloseable {

  /** The house behind it. */
  TestHouse house();

  /** Turns the clock, with this platform's courier carrying what falls due. */
  void advanceTo(String instant);

  /** They give that command; empty if this platform lets nobody give it so. */
  Optional<String> gives(String name, Command command, Map<String, String> options);

  /** They press a button that carries that token, whether they were ever shown it or not. */
  String presses(String name, ReplyTo token);

  /** They send a form that carries it. */
  String sends(String name, ReplyTo token, Map<String, String> values);

  /** What is offered while they type that option; empty if this platform offers nothing. */
  Optional<String> completes(String name, Command command, Option option);

  /** They write that to the bot as a message, and are answered: all that stands in their direct messages then. */
  Optional<String> writes(String name, String line);

  /** Their own page; empty if there is none here. */
  Optional<String> home(String name);

  /** Waits until all that was to be shown is shown; nothing comes in any more. */
  void shut();

  /** All that stands before that person: what they alone saw, and every message in their places. */
  String everything(String name);

  @Override
  void close();
}
