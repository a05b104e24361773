package org.collegium.core.command;

import java.util.List;
import org.collegium.core.text.Prose;

/** Answers about protocols. */
public sealed interface ProtocolAnswer extends Answer {

  /** All protocols of a cohort's programme. */
  record ProtocolsListed(Prose cohort, List<ProtocolLine> protocols) implements ProtocolAnswer {
    public ProtocolsListed {
      protocols = List.copyOf(protocols);
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
