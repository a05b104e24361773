package org.collegium.core.command;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Vocabulary;

/**
 * Something people can ask, declared once: platforms register, parse, complete and explain it from here.
 *
 * @param path its words, such as {@code cohort session move}; the first is the slash command
 * @param who the roles that may; the core checks them, whatever a platform shows. A command about the asker alone is
 *        closed to nobody: for these roles help lists it
 * @param options in the order they may be typed without their names
 * @param effect what it does to what is kept
 * @param readers the roles to which it shows what others wrote
 */
public record Command(String path, Set<Role> who, Scope scope, List<Option> options, Effect effect,
    Set<Role> readers) {

  /** What a command does to what is kept. */
  public enum Effect {
    /** Nothing: it may be asked as often as one likes. */
    READS,
    /** It changes something, at once or after a preview; delivered twice it is done once. */
    CHANGES
  }

  /** What a command is about. */
  public enum Scope {
    /** One cohort; where several could be meant the asker is asked which. */
    COHORT,
    /** The asker alone: whoever is or ever was in a cohort may. */
    MYSELF
  }

  /** Everybody in a cohort. */
  public static final Set<Role> ANYONE = EnumSet.allOf(Role.class);
  /** Those who run a cohort. */
  public static final Set<Role> FACILITATORS = EnumSet.of(Role.FACILITATOR);
  /** Those who sit in its sessions. */
  public static final Set<Role> ATTENDERS = EnumSet.of(Role.LEADER, Role.MENTOR, Role.FACILITATOR);

  /** Declares a command about a cohort, for these roles in it. */
  public static Command declared(String path, Set<Role> who, Option... options) {
    return new Command(path, who, Scope.COHORT, List.of(options), Effect.READS, Set.of());
  }

  /** Declares a command about the asker alone. */
  public static Command personal(String path, Option... options) {
    return personal(path, ANYONE, options);
  }

  /** Declares a command about the asker alone, of use to these roles. */
  public static Command personal(String path, Set<Role> who, Option... options) {
    return new Command(path, who, Scope.MYSELF, List.of(options), Effect.READS, Set.of());
  }

  /** The same command, declared to change something. */
  public Command changing() {
    return new Command(path, who, scope, options, Effect.CHANGES, readers);
  }

  /** The same command, declared to show these roles what others wrote. */
  public Command showingWordsTo(Set<Role> roles) {
    return new Command(path, who, scope, options, effect, roles);
  }

  /** The key of its one help line. */
  public String helpKey() {
    return "command." + path.replace(' ', '.');
  }

  /** The first option that it cannot do without and these lack; a file comes beside them. */
  public Optional<Option> missing(Map<String, String> given) {
    return options.stream()
        .filter(option -> option.need() == Option.Need.REQUIRED && option.type() != Option.Type.FILE)
        .filter(option -> given.getOrDefault(option.name(), "").isBlank())
        .findFirst();
  }

  /** How a reader of that language types it, with all that anybody may give. */
  public String usage(Locale locale) {
    return usage(ANYONE, locale);
  }

  /** How help prints it for somebody who has these roles and reads that language. */
  public String usage(Set<Role> roles, Locale locale) {
    var vocabulary = Vocabulary.in(locale);
    return Stream.concat(Stream.of("/" + vocabulary.path(path)), options.stream()
        .filter(option -> !Collections.disjoint(option.who(), roles)).map(option -> option.usage(vocabulary)))
        .collect(Collectors.joining(" "));
  }
}
