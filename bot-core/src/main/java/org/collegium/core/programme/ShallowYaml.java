package org.collegium.core.programme;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Takes YAML apart, and stops where lists and keys stand in one another far deeper than any file of a catalogue: who
 * puts it together again goes down as deep, and the library sets no limit to that.
 */
final class ShallowYaml implements Parser {

  private static final int DEEPEST = 40;

  private final Parser parser;
  private int depth;

  ShallowYaml(LoadSettings settings, String text) {
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    var event = parser.next();
    depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
    if (depth > DEEPEST) {
      throw new ParserException("lists and keys stand in one another more than " + DEEPEST + " deep",
          event.getStartMark());
    }
    return event;
  }
}
