package org.collegium.discord.render;

import java.util.regex.Pattern;
import org.collegium.core.text.Sha256;

/**
 * The {@code custom_id} of an input: its field's name, and which part of the field it is where one input does not hold
 * all of it.
 *
 * @param field the name in a form that a custom id has room for
 * @param part from 1
 */
record FieldName(String field, int part, int parts) {

  private static final int LONGEST = 80;
  private static final int DIGITS = 16;
  private static final Pattern WRITTEN = Pattern.compile("(.+?)(?:~(\\d{1,3})/(\\d{1,3}))?", Pattern.DOTALL);

  /** The only input of the field of that name. */
  static FieldName whole(String name) {
    return part(name, 1, 1);
  }

  /** One of several inputs of the field of that name. */
  static FieldName part(String name, int part, int parts) {
    return new FieldName(brief(name), part, parts);
  }

  /** What {@link #customId} gave. */
  static FieldName read(String customId) {
    var read = WRITTEN.matcher(customId);
    return !read.matches() || read.group(2) == null ? new FieldName(customId, 1, 1)
        : new FieldName(read.group(1), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3)));
  }

  String customId() {
    return parts == 1 ? field : field + "~" + part + "/" + parts;
  }

  /** Whether it is that field's. */
  boolean isOf(String name) {
    return field.equals(brief(name));
  }

  private static String brief(String name) {
    return name.length() <= LONGEST ? name
        : name.substring(0, LONGEST - DIGITS) + Sha256.of(name).substring(0, DIGITS);
  }
}
