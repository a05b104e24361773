package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
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

  /**
   * Cases that leaders brought, without a word of another's.
   *
   * @param said what has just happened, and how it stands
   * @param ways what can be done beside them
   */
  record OwnCasesListed(Prose title, List<Prose> said, List<OwnCaseLine> lines, List<Ask> ways) implements CaseAnswer {
    public OwnCasesListed {
      said = List.copyOf(said);
      lines = List.copyOf(lines);
      ways = List.copyOf(ways);
    }
  }

  /** One of them, and the way to it. */
  record OwnCaseLine(Prose said, Ask way) {}

  /**
   * A case that a leader brought.
   *
   * @param said what has just happened, and how it stands
   * @param parts what it tells, in order
   * @param ways what the asker can do with it
   */
  record OwnCaseShown(Prose title, List<Prose> said, List<Part> parts, List<Ask> ways) implements CaseAnswer {
    public OwnCaseShown {
      said = List.copyOf(said);
      parts = List.copyOf(parts);
      ways = List.copyOf(ways);
    }
  }

  /** One part of it: what it is for, and its words. */
  record Part(Prose about, Prose words) {}

  /**
   * What a case has told and what was said in it.
   *
   * @param lines what is to be known first
   * @param ways to decide first, where they can
   */
  record CaseTold(Prose title, List<Prose> lines, List<Ask> ways, List<CasePart> parts) implements CaseAnswer {
    public CaseTold {
      lines = List.copyOf(lines);
      ways = List.copyOf(ways);
      parts = List.copyOf(parts);
    }
  }

  /**
   * One part of it.
   *
   * @param lines what was told
   * @param said some of what was said
   * @param more how much else was said
   */
  record CasePart(Prose heading, List<Prose> lines, List<Said> said, int more) {
    public CasePart {
      lines = List.copyOf(lines);
      said = List.copyOf(said);
    }
  }

  /**
   * Something that somebody said.
   *
   * @param reference by which it is found again
   */
  record Said(Prose reference, Prose name, Prose words) {}

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
   * @param session the number of the session it goes with; 0 where a leader brought it
   * @param about in one line
   * @param state in the asker's words: not opened, how far it is and when it goes on, closed
   */
  record CaseLine(Prose id, Prose title, int session, Prose about, Prose state) {}
}
