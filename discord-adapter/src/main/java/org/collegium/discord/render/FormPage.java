package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;

/**
 * One page of a form.
 *
 * @param opening what is said first on it, in lines of Discord's markup
 */
record FormPage(List<String> opening, List<Slot> slots) {

  /** As many components as a form takes (docs.discord.com/developers/components/reference, modal). */
  private static final int MOST_COMPONENTS = 5;
  /** Of 4,000, some are kept for the line that says which page it is, and for the button. */
  private static final int MOST_CHARACTERS = 3_600;

  /** The same with more inputs. */
  FormPage with(List<Slot> more) {
    return new FormPage(opening, Stream.concat(slots.stream(), more.stream()).toList());
  }

  /** The same with more lines at its beginning. */
  FormPage opening(List<String> more) {
    return new FormPage(Stream.concat(opening.stream(), more.stream()).toList(), slots);
  }

  /** Whether a question still has room on it. */
  boolean hasRoom() {
    return texts().size() + labels().size() < MOST_COMPONENTS;
  }

  /** Whether Discord takes it. */
  boolean fits() {
    return texts().size() + labels().size() <= MOST_COMPONENTS;
  }

  /** What is said above the inputs, in as many texts as it needs, always one. */
  List<String> texts() {
    var lines = Stream.concat(opening.stream(),
        IntStream.range(0, slots.size()).boxed().flatMap(n -> slots.get(n).above(n + 1)));
    var texts = new ArrayList<StringBuilder>(List.of(new StringBuilder()));
    lines.filter(line -> !line.isBlank()).forEach(line -> {
      if (texts.getLast().length() + line.length() > MOST_CHARACTERS) {
        texts.add(new StringBuilder());
      }
      texts.getLast().append(line).append('\n');
    });
    return texts.stream().map(text -> text.toString().strip()).toList();
  }

  List<Label> labels() {
    return IntStream.range(0, slots.size()).boxed().flatMap(n -> slots.get(n).label(n + 1).stream()).toList();
  }
}
