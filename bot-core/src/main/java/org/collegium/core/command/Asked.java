package org.collegium.core.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;

/**
 * A command that was understood and is allowed, on its way to the room that knows it.
 *
 * @param member the asker's membership in {@code cohort}, with a role the command is declared for
 * @param step whether the asker has seen what would happen
 */
public record Asked(Person person, Cohort cohort, Membership member, Map<String, String> options,
    Optional<Attachment> file, RequestKey key, Step step, Instant now) {

  /** Commands that change what others see are asked twice. */
  public enum Step {
    PREVIEW, CONFIRMED
  }

  /** What was given for that option. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name)).map(String::strip).filter(word -> !word.isEmpty());
  }

  /** What was given for an option the command is declared to require. */
  public String required(String name) {
    return option(name).orElseThrow(() -> new IllegalStateException("The option '" + name + "' was not required"));
  }

  /** Whether the asker has confirmed what the preview showed. */
  public boolean isConfirmed() {
    return step == Step.CONFIRMED;
  }

  /** Our words in the asker's language. */
  public Wording wording() {
    return Wording.in(person.locale());
  }

  /** Times on the asker's clock. */
  public TimeInWords times() {
    return new TimeInWords(wording().locale(), person.zone());
  }
}
