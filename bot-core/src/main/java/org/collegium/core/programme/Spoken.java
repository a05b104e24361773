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
 * @param protocols by id
 */
public record Spoken(Prose title, List<SessionPlan> sessions, Map<String, Prose> responsibilities,
    Map<String, Prompt> prompts, Map<String, CaseScript> cases, Map<String, ProtocolScript> protocols) {

  public Spoken {
    sessions = List.copyOf(sessions);
    responsibilities = Collections.unmodifiableMap(new LinkedHashMap<>(responsibilities));
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    protocols = Collections.unmodifiableMap(new LinkedHashMap<>(protocols));
  }

  /** The same with these prompts in the place of those of their ids. */
  Spoken withPrompts(Map<String, Prompt> others) {
    return new Spoken(title, sessions, responsibilities, replaced(prompts, others), cases, protocols);
  }

  /** The same with these cases in the place of those of their ids. */
  Spoken withCases(Map<String, CaseScript> others) {
    return new Spoken(title, sessions, responsibilities, prompts, replaced(cases, others), protocols);
  }

  /** The same with these protocols in the place of those of their ids. */
  Spoken withProtocols(Map<String, ProtocolScript> others) {
    return new Spoken(title, sessions, responsibilities, prompts, cases, replaced(protocols, others));
  }

  private static <T> Map<String, T> replaced(Map<String, T> own, Map<String, T> others) {
    var all = new LinkedHashMap<>(own);
    all.putAll(others);
    return all;
  }

  /** The same, called so. */
  Spoken called(ProgrammeTranslationFile.Names names) {
    return new Spoken(names.title(), names.sessions(), names.responsibilities(), prompts, cases,
        protocols);
  }
}
