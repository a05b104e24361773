package org.collegium.core.programme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.text.Prose;

/**
 * A programme as the catalogue holds it.
 *
 * @param id what cohorts name it by
 * @param notice whose marks the titles are
 * @param sessions by number, from 1, without gaps
 * @param prompts by id, retired ones too
 * @param cases by id, by session
 * @param protocols ways to talk with each other, by id
 * @param translations all its words in each language there is, its own too, by language
 */
public record Programme(String id, Prose title, Locale language, Prose notice, Rhythm rhythm,
    List<ReminderRule> reminders, List<SessionPlan> sessions, Map<String, Prompt> prompts,
    Map<String, CaseScript> cases, Map<String, ProtocolScript> protocols, Map<String, Spoken> translations) {

  /** The same for a reader of that language: what is there in it is said in it, all else in the programme's own. */
  public Programme in(Locale reader) {
    return Optional.ofNullable(translations.get(reader.getLanguage()))
        .or(() -> Optional.ofNullable(translations.get(language.getLanguage())))
        .map(words -> new Programme(id, words.title(), language, notice, rhythm, reminders, words.sessions(),
            words.prompts(), words.cases(), words.protocols(), translations))
        .orElse(this);
  }

  /**
   * What a session that is kept under that title is called for a reader of that language: as its plan is, where it is
   * called as the plan is in any language; else as somebody named it.
   */
  public Prose title(int number, Prose kept, Locale reader) {
    return translations.values().stream().noneMatch(words -> isTitle(words, number, kept)) ? kept
        : in(reader).session(number).map(SessionPlan::title).orElse(kept);
  }

  private static boolean isTitle(Spoken words, int number, Prose kept) {
    return number >= 1 && number <= words.sessions().size() && words.sessions().get(number - 1).title().equals(kept);
  }

  /** What that responsibility is called for a reader of that language; empty where nothing says so. */
  public Optional<Prose> responsibility(String responsibility, Locale reader) {
    return Optional.ofNullable(translations.get(reader.getLanguage()))
        .flatMap(words -> Optional.ofNullable(words.responsibilities().get(responsibility)));
  }

  /**
   * A label of that prompt in this programme's language, whatever language it was tapped in; empty where it is no label
   * of it.
   */
  public Optional<Prose> label(String prompt, Prose tapped) {
    return choices(prompts, prompt).flatMap(own -> Stream.concat(Stream.of(own), translations.values().stream()
        .flatMap(spoken -> choices(spoken.prompts(), prompt).stream()))
        .filter(labels -> labels.contains(tapped)).map(labels -> own.get(labels.indexOf(tapped))).findFirst());
  }

  private static Optional<List<Prose>> choices(Map<String, Prompt> spoken, String prompt) {
    return Optional.ofNullable(spoken.get(prompt)).map(Prompt::answer)
        .flatMap(form -> form instanceof AnswerForm.OneOf one ? Optional.of(one.choices()) : Optional.empty());
  }

  /** The plan of session {@code number}; empty where a cohort has more sessions than the programme. */
  public Optional<SessionPlan> session(int number) {
    return number >= 1 && number <= sessions.size() ? Optional.of(sessions.get(number - 1)) : Optional.empty();
  }

  /** The prompt of that id, retired or not; empty where a catalogue was replaced by one that lacks it. */
  public Optional<Prompt> prompt(String id) {
    return Optional.ofNullable(prompts.get(id));
  }

  /** The case of that id; empty where a catalogue was replaced by one that lacks it. */
  public Optional<CaseScript> caseScript(String id) {
    return Optional.ofNullable(cases.get(id));
  }

  /** The protocol of that id; empty where a catalogue was replaced by one that lacks it. */
  public Optional<ProtocolScript> protocol(String id) {
    return Optional.ofNullable(protocols.get(id));
  }

  /** Prompts of that session which no stage of its arc asks: what rounds between sessions draw from. */
  public List<Prompt> betweenPrompts(int number) {
    var inArc = session(number).stream().flatMap(plan -> plan.arc().stream()).flatMap(arc -> arc.prompts().stream())
        .toList();
    return prompts.values().stream()
        .filter(prompt -> prompt.session() == number && !inArc.contains(prompt.id()))
        .toList();
  }
}
