package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.text.Prose;

/** Answers about cases. */
public sealed interface CaseAnswer extends Answer {

  /**
   * How all decided, for who has decided or when it is told to all.
   *
   * @param own what the asker decided, if they did
   * @param late whether that came too late to be counted
   * @param reasons of others, without names; none where they would be too few
   * @param chart empty where too few decided
   */
  record HowAllDecided(Prose title, Optional<Prose> own, boolean late, CaseTally tally, List<Prose> reasons,
      Optional<Chart> chart) implements CaseAnswer {
    public HowAllDecided {
      reasons = List.copyOf(reasons);
    }
  }

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
