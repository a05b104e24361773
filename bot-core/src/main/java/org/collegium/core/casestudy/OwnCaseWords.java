package org.collegium.core.casestudy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * What a leader tells in a case of their own.
 *
 * @param questions what else one would need to know
 * @param ways what can be decided, two to five
 * @param reveal what was done, and what followed
 * @param wrong what if it was wrong
 * @param transfer what to try at one's own school
 * @param close what stays
 */
public record OwnCaseWords(Prose title, Prose situation, Optional<Prose> questions, Prose decision, List<Prose> ways,
    Prose reveal, Optional<Prose> wrong, Optional<Prose> transfer, Prose close) {

  static final String TITLE = "title";
  static final String SITUATION = "situation";
  static final String QUESTIONS = "questions";
  static final String DECISION = "decision";
  static final String WAYS = "ways";
  static final String REVEAL = "reveal";
  static final String WRONG = "wrong";
  static final String TRANSFER = "transfer";
  static final String CLOSE = "close";
  static final List<String> ALL = List.of(TITLE, SITUATION, QUESTIONS, DECISION, WAYS, REVEAL, WRONG, TRANSFER, CLOSE);

  public OwnCaseWords {
    ways = List.copyOf(ways);
  }

  /** Out of what {@link #parts} gave, or what was typed into the form; one line end is another's. */
  public static OwnCaseWords of(Map<String, String> parts) {
    return new OwnCaseWords(part(parts, TITLE), part(parts, SITUATION), maybe(parts, QUESTIONS), part(parts, DECISION),
        lines(parts.getOrDefault(WAYS, "")), part(parts, REVEAL), maybe(parts, WRONG), maybe(parts, TRANSFER),
        part(parts, CLOSE));
  }

  /** Its parts by name, in the order they are told; those that were left out are not there. */
  public Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put(TITLE, title.raw());
    parts.put(SITUATION, situation.raw());
    questions.ifPresent(words -> parts.put(QUESTIONS, words.raw()));
    parts.put(DECISION, decision.raw());
    parts.put(WAYS, Prose.lines(ways).raw());
    parts.put(REVEAL, reveal.raw());
    wrong.ifPresent(words -> parts.put(WRONG, words.raw()));
    transfer.ifPresent(words -> parts.put(TRANSFER, words.raw()));
    parts.put(CLOSE, close.raw());
    return parts;
  }

  /** One way a line; empty lines are none. */
  static List<Prose> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Prose::new).toList();
  }

  private static Prose part(Map<String, String> parts, String name) {
    return maybe(parts, name).orElseThrow();
  }

  private static Optional<Prose> maybe(Map<String, String> parts, String name) {
    return Optional.of(parts.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n').strip())
        .filter(words -> !words.isBlank()).map(Prose::new);
  }
}
