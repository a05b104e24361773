package org.collegium.core.command;

import java.util.List;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** Answers about protocols. */
public sealed interface ProtocolAnswer extends Answer {

  /**
   * All protocols of a cohort's programme.
   *
   * @param offered what leaders offered to talk about
   */
  record ProtocolsListed(Prose cohort, List<ProtocolLine> protocols, List<Offer> offered) implements ProtocolAnswer {
    public ProtocolsListed {
      protocols = List.copyOf(protocols);
      offered = List.copyOf(offered);
    }
  }

  /**
   * Somebody offers a dilemma.
   *
   * @param read shows it
   */
  record Offer(Prose from, Ask.OpenForm read) {}

  /**
   * A dilemma, for one who may read it.
   *
   * @param from who brings it
   * @param focus the one question they want help with
   * @param notes what else is to be known: who reads it, what becomes of it
   * @param ways what its author can do with it
   */
  record DilemmaShown(Prose from, Prose title, Prose words, Prose focus, List<Prose> notes, List<Ask> ways)
      implements ProtocolAnswer {
    public DilemmaShown {
      notes = List.copyOf(notes);
      ways = List.copyOf(ways);
    }
  }

  /**
   * One protocol.
   *
   * @param id by which it is opened
   * @param about in one line
   * @param state in the asker's words: not opened, how far it is and when it goes on, closed
   */
  record ProtocolLine(Prose id, Prose title, Prose about, Prose state) {}
}
