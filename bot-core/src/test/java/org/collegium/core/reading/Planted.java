package org.collegium.core.reading;

import java.util.Arrays;
import java.util.Locale;

/** A kind of words, each by one sentence that cannot be met by chance. */
public enum Planted {
  /** What Ada keeps to herself. */
  KEPT("Heronry"),
  /** What she shared with Grace, who mentors her. */
  FOR_MENTOR("Egretry"),
  /** What that said before she changed it. */
  EARLIER("Lapwingly"),
  /** What she finds in it herself. */
  DEPTH("how it felt"),
  /** What she shared with Henrik, who did then. */
  FOR_FORMER_MENTOR("Bitternly"),
  /** What she shared with her cohort, when Nils was in it and Priya was not. */
  FOR_COHORT("Cormorantly"),
  /** What she shared with her cohort, and then with nobody. */
  NARROWED("Ploverly"),
  /** Her answer to a check-in, for her mentor. */
  CHECK_IN("Sandpiperish"),
  /** What she typed into a form and did not send. */
  UNSENT("Godwitted"),
  /** Why she decided in a case as she did, which her cohort may read without her name. */
  REASON_SHARED("Turnstonely"),
  /** What she said about it where her cohort talks about it. */
  SAID("Sanderlingly"),
  /** What Maria decided there, who keeps it to herself. */
  REASON_KEPT("Curlewish"),
  /** What she means to do, for Grace, and what she told of it. */
  PLAN_FOR_MENTOR("Avocetly"),
  OUTCOME_FOR_MENTOR("Dunlinish"),
  /** What she means to do and keeps to herself. */
  PLAN_KEPT("Whimbrelly"),
  /** What Grace wrote to Ada about what Ada shared with her. */
  NOTE("Grebeish"),
  /** What Ada answered her. */
  REPLY("Knotlike"),
  /** What Henrik wrote to Ada when he mentored her. */
  FORMER_NOTE("Phalaropish"),
  /** What Ada answered him then. */
  FORMER_REPLY("Dotterelish"),
  /** What Henrik proposed to Ada when he mentored her, who agreed. */
  FORMER_AGREED("Stiltlike"),
  /** What Ada proposed to him after that. */
  FORMER_PROPOSED("Ruddily"),
  /** What Ada proposed to Grace, who agreed. */
  AGREED("Oystercatching"),
  /** What Grace proposed to Ada after that. */
  PROPOSED("Lapwinged"),
  /** What she tells in a case of her own that waits for a word. */
  OWN_CASE("Wheatearish"),
  /** The dilemma that Ada brought to her cohort. */
  DILEMMA("Ruffly"),
  /** Ada's e-mail address. */
  ADDRESS("ada@school.example");

  private final String mark;

  Planted(String mark) {
    this.mark = mark;
  }

  /** By this it is found, wherever it is shown. */
  public String mark() {
    return mark;
  }

  String sentence() {
    return mark + " I let the team choose the date.";
  }

  /** As the table calls it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Planted named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No words are called " + word));
  }
}
