package org.collegium.core.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A programme's words in one language, whole: what is not written in it stands there in the programme's own.
 *
 * @param prompts by id, retired ones too
 * @param cases by id, by session
 */
public record Spoken(Map<String, Prompt> prompts, Map<String, CaseScript> cases) {

  public Spoken {
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
  }

  /** The same with these in the place of those of their ids. */
  Spoken with(Map<String, Prompt> otherPrompts, Map<String, CaseScript> otherCases) {
    var allPrompts = new LinkedHashMap<>(prompts);
    allPrompts.putAll(otherPrompts);
    var allCases = new LinkedHashMap<>(cases);
    allCases.putAll(otherCases);
    return new Spoken(allPrompts, allCases);
  }
}
