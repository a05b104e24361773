package org.collegium.core.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.SummaryAnswer.Source;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.summary.KeyTerms.Look;
import org.collegium.core.text.Prose;

/** A term that might be a theme, and where it stands. */
final class Candidate {

  private static final int MOST_SOURCES = 6;

  private final List<String> stems;
  private final Map<Prose, List<Source>> byLeader = new LinkedHashMap<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<Look, Integer> looks = new EnumMap<>(Look.class);
  private int texts;

  /** @param stems of its words, in their order */
  Candidate(List<String> stems) {
    this.stems = List.copyOf(stems);
  }

  /** It stands there once more; text after text. */
  void count(Source source, String form, Look look) {
    var ofOne = byLeader.computeIfAbsent(source.leader(), _ -> new ArrayList<>());
    if (ofOne.isEmpty() || !ofOne.getLast().equals(source)) {
      ofOne.add(source);
      texts++;
    }
    forms.merge(form, 1, Integer::sum);
    looks.merge(look, 1, Integer::sum);
  }

  List<String> stems() {
    return stems;
  }

  /** In several texts; and rather a word than a name, which it could be where it only begins sentences. */
  boolean isTheme() {
    return texts > 1 && times(Look.WORD) > times(Look.NAME);
  }

  private int times(Look look) {
    return looks.getOrDefault(look, 0);
  }

  int texts() {
    return texts;
  }

  int leaders() {
    return byLeader.size();
  }

  /** The form in which it stands there most often; of several the shortest. */
  String term() {
    return forms.entrySet().stream().min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
        .thenComparingInt(form -> form.getKey().length()).thenComparing(Map.Entry.comparingByKey())).orElseThrow()
        .getKey();
  }

  Theme theme() {
    var shown = new ArrayList<Source>();
    for (var turn = 0; shown.size() < Math.min(MOST_SOURCES, texts); turn++) {
      for (var ofOne : byLeader.values()) {
        if (turn < ofOne.size() && shown.size() < MOST_SOURCES) {
          shown.add(ofOne.get(turn));
        }
      }
    }
    return new Theme(new Prose(term()), shown, texts - shown.size());
  }
}
