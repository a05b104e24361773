package org.collegium.core.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.text.Prose;

/**
 * A programme's words in one language, whole: what is not written in it stands there in the programme's own.
 *
 * @param sessions by number, from 1
 * @param responsibilities what they are called, by id; those that are not written in it are missing
 * @param prompts by id, retired ones too
 * @param cases by id, by session
 */
public record Spoken(Prose title, List<SessionPlan> sessions, Map<String, Prose> responsibilities,
    Map<String, Prompt> prompts, Map<String, CaseScript> cases) {

  public Spoken {
    sessions = List.copyOf(sessions);
    responsibilities = Collections.unmodifiableMap(new LinkedHashMap<>(responsibilities));
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
  }

  /** The same with these in the place of those of their ids. */
  Spoken with(Map<String, Prompt> otherPrompts, Map<String, CaseScript> otherCases) {
    var allPrompts = new LinkedHashMap<>(prompts);
    allPrompts.putAll(otherPrompts);
    var allCases = new LinkedHashMap<>(cases);
    allCases.putAll(otherCases);
    return new Spoken(title, sessions, responsibilities, allPrompts, allCases);
  }

  /** The same, called so. */
  Spoken called(ProgrammeTranslationFile.Names names) {
    return new Spoken(names.title(), names.sessions(), names.responsibilities(), prompts, cases);
  }
}
