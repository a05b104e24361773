package org.collegium.core.command;

import java.util.List;
import org.collegium.core.text.Prose;

/** Answers about cases. */
public sealed interface CaseAnswer extends Answer {

  /** All cases of a cohort's programme, by session. */
  record CasesListed(Prose cohort, List<CaseLine> cases) implements CaseAnswer {
    public CasesListed {
      cases = List.copyOf(cases);
    }
  }

  /**
   * One case.
   *
   * @param id by which it is opened
   * @param session the number of the session it goes with
   * @param about in one line
   * @param state in the asker's words: not opened, how far it is and when it goes on, closed
   */
  record CaseLine(Prose id, Prose title, int session, Prose about, Prose state) {}
}
