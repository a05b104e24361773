package org.collegium.core.command;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Vocabulary;

/**
 * One thing a command wants to know.
 *
 * @param name as people type it before the colon
 * @param type what it takes, and so what can be offered to complete it
 * @param who the roles that may give it, of those that may the command
 */
public record Option(String name, Type type, Need need, Set<Role> who) {

  /** What an option takes. */
  public enum Type {
    /** Words. */
    WORDS,
    /** The number of a session. */
    SESSION,
    /** A day as {@code 2027-11-09}, or as it is said. */
    DAY,
    /** A day, {@code today}, {@code tomorrow}, or two days as {@code 2027-02-08..2027-02-10}. */
    DAYS,
    /** What schools do on days that are declared. */
    CLOSURE_KIND,
    /** What something is called, given by its name alone. */
    TITLE,
    /** An hour of the day as {@code 07:30}, or the word that takes one's own back. */
    TIME,
    /** A day of a school's week, or the word that takes one's own back. */
    WEEKDAY,
    /** Hours as {@code 18:00-07:00}. */
    HOURS,
    /** A time zone as people call it, of one word or more, or the word that takes one's own back. */
    ZONE,
    /** A language by its tag, or the word that takes one's own back. */
    LANGUAGE,
    /** A school of the cohort, by name. */
    SCHOOL,
    /** A person of the cohort, by name or e-mail. */
    MEMBER,
    /** A leader whom the asker mentors, by name or e-mail. */
    OWN_LEADER,
    /** One of the answers to an invitation. */
    RSVP,
    /** A role, as rosters say it. */
    ROLE,
    /** The id of a case in the catalogue. */
    CASE,
    /** The id of a case that is under way in the cohort. */
    RUNNING_CASE,
    /** The id of a protocol in the catalogue. */
    PROTOCOL,
    /** The id of a prompt in the catalogue. */
    PROMPT,
    /** The short reference of something the person wrote. */
    REFLECTION,
    /** The short reference of a commitment of the person. */
    COMMITMENT,
    /** The short reference of something that a leader let the asker, who mentors them, read. */
    LEADERS_REFLECTION,
    /** For whom something is written. */
    AUDIENCE,
    /** One of the person's own cohorts, by name. */
    COHORT,
    /** As what kind of file something is taken along. */
    FILE_FORMAT,
    /** At once, or in a day. */
    WHEN,
    /** On or off. */
    SWITCH,
    /** Which page of a long list, from 1. */
    PAGE,
    /** An attached file. */
    FILE
  }

  /** Whether a command can do without. */
  public enum Need {
    REQUIRED, OPTIONAL
  }

  /** An option a command cannot do without. */
  public static Option required(String name, Type type) {
    return new Option(name, type, Need.REQUIRED, EnumSet.allOf(Role.class));
  }

  /** An option a command can do without. */
  public static Option optional(String name, Type type) {
    return new Option(name, type, Need.OPTIONAL, EnumSet.allOf(Role.class));
  }

  /** Whether it may have spaces in it, so that as the last option it takes the rest of the line. */
  public boolean isOfManyWords() {
    return type == Type.WORDS || type == Type.ZONE || type == Type.SCHOOL || type == Type.TITLE;
  }

  /** Whether it is never meant by what stands without a name. */
  public boolean isOnlyByName() {
    return type == Type.TITLE || type == Type.CLOSURE_KIND;
  }

  /** Whether the day that is meant is one that was: from then until now. */
  public boolean looksBack() {
    return name.equals("since");
  }

  /** The same option, for one role alone. */
  public Option onlyFor(Role role) {
    return new Option(name, type, need, EnumSet.of(role));
  }

  /** How help prints it for who types so. */
  String usage(Vocabulary vocabulary) {
    var word = vocabulary.option(name).toLowerCase(Locale.ROOT) + ":…";
    return need == Need.REQUIRED ? word : "[" + word + "]";
  }
}
