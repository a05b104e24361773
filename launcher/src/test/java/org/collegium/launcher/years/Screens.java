package org.collegium.launcher.years;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Everything people are shown: a word of its own is planted in each thing they write, and looked for. */
final class Screens {

  private static final Pattern PLANTED = Pattern.compile("planted\\d+x");

  private final Map<String, Planted> planted = new HashMap<>();
  private final Set<String> leaks = new TreeSet<>();
  private long reads;

  /** A word that only these may ever see. */
  String plant(String author, String what, Set<String> readers) {
    var word = "planted" + planted.size() + "x";
    planted.put(word, new Planted(author, what, new HashSet<>(readers)));
    return word;
  }

  /** That author lets another read what they wrote. */
  void widen(String author, String reader) {
    planted.values().stream().filter(each -> each.author().equals(author)).forEach(each -> each.readers().add(reader));
  }

  /** They are shown that. */
  void shown(String to, String screen) {
    var found = PLANTED.matcher(screen);
    while (found.find()) {
      var what = planted.get(found.group());
      if (what == null) {
        throw new IllegalStateException("Nobody planted " + found.group());
      }
      if (!what.author().equals(to)) {
        reads++;
        if (!what.readers().contains(to)) {
          leaks.add(found.group() + " by " + what.author() + " (" + what.what() + ") was seen by " + to);
        }
      }
    }
  }

  /** What somebody saw who may not. */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  /** How many things were written. */
  int written() {
    return planted.size();
  }

  /** How often somebody read what another wrote. */
  long reads() {
    return reads;
  }

  private record Planted(String author, String what, Set<String> readers) {}
}
