package org.collegium.core.notice;

import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** What is said about cases, to a whole channel. */
public sealed interface CaseNotice extends Notice {

  /** The case all of it is about, and how far it is. */
  CaseFacts about();

  /** Another stage of it is open. */
  record CaseStageOpened(CaseFacts about, CaseText text) implements CaseNotice {}

  /**
   * The story stops, and everybody decides.
   *
   * @param ways what can be decided
   * @param form in which each decides alone, and unseen
   */
  record CaseDecisionAsked(CaseFacts about, CaseText text, List<Prose> ways, Ask.OpenForm form) implements CaseNotice {}

  /**
   * What was done, and what followed.
   *
   * @param how shows who has decided how all decided, and lets all others decide first
   */
  record CaseRevealed(CaseFacts about, CaseText text, Ask.OpenForm how) implements CaseNotice {}

  /** It is over. */
  record CaseClosed(CaseFacts about, CaseText text) implements CaseNotice {}

  /** In place of a stage that came too early, and will come again. */
  record CaseTakenBack(CaseFacts about) implements CaseNotice {}

  /**
   * A case as its readers are told of it.
   *
   * @param stage the number of the stage, from 1
   * @param stages how many there are
   * @param kind the catalogue's word for the stage
   */
  record CaseFacts(Prose title, int stage, int stages, String kind, Origin origin) {}

  /** Who tells a case. */
  enum Origin {
    /** It is data, and stays. */
    CATALOGUE,
    /** Whoever wrote it can take it away. */
    LEADER
  }

  /**
   * What a stage tells.
   *
   * @param words paragraphs, with an empty line between them
   * @param questions to talk about
   * @param decided how all decided, where it is told to all
   * @param ways beside the thread: to say something by a form, or to see what was said once it has ended
   */
  record CaseText(Prose words, Optional<Exhibit> exhibit, List<Prose> questions, Optional<CaseTally> decided,
      List<Ask> ways) {
    public CaseText {
      ways = List.copyOf(ways);
    }
  }

  /**
   * How many decided for what.
   *
   * @param lines none where too few decided for it to be told
   */
  record CaseTally(List<TallyLine> lines) {
    public CaseTally {
      lines = List.copyOf(lines);
    }

    /** How many decided, of those that are told. */
    public int all() {
      return lines.stream().mapToInt(TallyLine::count).sum();
    }
  }

  /** One way, and how many decided for it. */
  record TallyLine(Prose way, int count) {}

  /** A picture or file, by what it shows and where it lies. */
  record Exhibit(Prose title, Prose link) {}
}
