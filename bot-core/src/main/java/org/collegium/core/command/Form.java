package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/**
 * Something to fill in.
 *
 * @param replyTo what comes back with it
 * @param intro said above the first field: who will read it, until when, how late
 * @param fields with names that stay the same however often the form is opened, so that nothing typed is lost
 */
public record Form(ReplyTo replyTo, Prose title, List<Prose> intro, List<Field> fields, Prose submit) {

  /**
   * One field.
   *
   * @param current what stands in it when it opens; empty when nothing does
   */
  public record Field(String name, Prose label, Kind kind, String current, Option.Need need) {

    /** Whether it asks on where that field ends, and so stands below it; its name begins with that one's and a dot. */
    public boolean goesOnFrom(Field before) {
      return name.startsWith(before.name() + ".");
    }
  }

  /** What a field takes. */
  public sealed interface Kind {

    /** One's own words. */
    record Words(int atMostCharacters) implements Kind {}

    /** One of a few. */
    record OneOf(List<Choice> choices) implements Kind {}

    /** A number between two ends that are told in words. */
    record Scale(int from, int to, Prose low, Prose high) implements Kind {}

    /** Any of several; values come back joined by commas. */
    record ManyOf(List<Choice> choices) implements Kind {}
  }

  /** The field of that name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
