package org.collegium.core.programme;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * All programmes that can be run here.
 *
 * @param programmes by id
 * @param responsibilities what a school leader's responsibilities are called, by the id that prompts name
 */
public record Catalogue(Map<String, Programme> programmes, Map<String, Prose> responsibilities) {

  public Optional<Programme> find(String id) {
    return Optional.ofNullable(programmes.get(id));
  }

  /** What a responsibility is called for who reads in that language, by the id that prompts of that programme name. */
  public Prose responsibility(String id, Programme programme, Locale reader) {
    return programme.responsibility(id, reader).or(() -> Optional.ofNullable(responsibilities.get(id)))
        .orElseGet(() -> new Prose(id));
  }

  /** The programme a cohort was made with. Throws if it is gone: the catalogue is held against cohorts at start. */
  public Programme get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException(
        "No programme '" + id + "' in the catalogue; it holds " + String.join(", ", programmes.keySet())));
  }
}
