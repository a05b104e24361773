package org.collegium.core.programme;

import java.util.Map;
import org.collegium.core.programme.SessionPlans.Mention;

/** Holds what arcs ask against the prompts there are. */
final class Arcs {

  private Arcs() {}

  /** Notes at the mention what keeps that prompt from being asked there. */
  static void check(Mention mention, Map<String, Prompt> prompts) {
    var prompt = prompts.get(mention.prompt());
    if (prompt == null) {
      mention.spot().refuse("Unknown prompt '" + mention.prompt() + "'"
          + Spelling.meant(mention.prompt(), prompts.keySet()));
    } else if (prompt.session() != mention.session()) {
      mention.spot().refuse("The prompt '" + prompt.id() + "' belongs to session " + prompt.session() + ", not "
          + mention.session() + ".");
    } else if (prompt.retired().isPresent()) {
      mention.spot().refuse("The prompt '" + prompt.id() + "' is retired; expected one that is still asked.");
    }
  }
}
