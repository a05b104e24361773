package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.notice.Ask.Choice;

/** Choices as Discord lists them. */
record Options(List<Choice> choices) {

  /** As many as one list takes (docs.discord.com/developers/components/reference). */
  static final int MOST = 25;
  /** Of a label, of the line below it, and of what is sent back. */
  private static final int LONGEST = 100;

  /** One of them: its label in one line, and the rest of it in another. */
  record Option(String value, String label, Optional<String> more) {}

  /** Those that can be offered; of two that come back alike the first. */
  List<Option> offered() {
    var values = new HashSet<String>();
    return choices.stream().filter(Options::fits).filter(choice -> values.add(choice.value())).map(Options::option)
        .toList();
  }

  /** The same in groups that one list takes, about as many in each, so that none looks like something else. */
  List<List<Option>> inGroups() {
    var offered = offered();
    var groups = new ArrayList<List<Option>>();
    var each = Math.ceilDiv(offered.size(), Math.max(1, Math.ceilDiv(offered.size(), MOST)));
    for (var at = 0; at < offered.size(); at += each) {
      groups.add(offered.subList(at, Math.min(offered.size(), at + each)));
    }
    return groups;
  }

  /** The whole labels of those that a list cuts or leaves out. */
  Stream<String> cut() {
    return choices.stream().filter(choice -> !fits(choice) || parts(choice).isEmpty())
        .map(choice -> choice.label().raw());
  }

  private static boolean fits(Choice choice) {
    return !choice.value().isEmpty() && choice.value().length() <= LONGEST;
  }

  private static List<String> parts(Choice choice) {
    return Slices.labelAndMore(choice.label().raw(), LONGEST, LONGEST);
  }

  private static Option option(Choice choice) {
    var parts = parts(choice);
    return parts.isEmpty() ? new Option(choice.value(), Slices.label(choice.label().raw(), LONGEST), Optional.empty())
        : new Option(choice.value(), parts.getFirst(), parts.stream().skip(1).findFirst());
  }
}
