package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** Answers about what a mentor and a leader write to each other. */
public sealed interface CoachingAnswer extends Answer {

  /**
   * A note is kept.
   *
   * @param said that it is, and who will read it
   * @param ways to change it, or to take it back
   */
  record NoteKept(Prose said, List<Ask> ways) implements CoachingAnswer {
    public NoteKept {
      ways = List.copyOf(ways);
    }
  }

  /** The asker's, those first in which something is new to them, and how many are on later pages. */
  record ThreadsListed(List<Conversation> threads, int page, int more) implements CoachingAnswer {
    public ThreadsListed {
      threads = List.copyOf(threads);
    }
  }

  /**
   * What two wrote to each other about one reflection.
   *
   * @param with who the other is
   * @param reference of the reflection; empty where the asker may not read it, or it was taken away
   * @param about how it begins; empty like that
   * @param earlier how many notes were before these
   * @param notes the latest, in the order they were written
   * @param ways to answer, and to change the asker's own last one
   */
  record Conversation(Prose with, Prose cohort, Optional<Prose> reference, Optional<Prose> about, int earlier,
      List<Note> notes, List<Ask> ways) {
    public Conversation {
      notes = List.copyOf(notes);
      ways = List.copyOf(ways);
    }
  }

  /**
   * One note.
   *
   * @param unread whether the asker opens it for the first time
   */
  record Note(Prose author, Instant writtenAt, Prose words, boolean edited, boolean unread) {}

  /**
   * What the asker and another agree on.
   *
   * @param said what has just happened, and how it stands
   * @param stands what was agreed, and after it what is proposed; none where neither is
   * @param ways to agree, to change it, to take it back
   */
  record AgreementShown(Prose title, List<Prose> said, List<Stand> stands, List<Ask> ways) implements CoachingAnswer {
    public AgreementShown {
      said = List.copyOf(said);
      stands = List.copyOf(stands);
      ways = List.copyOf(ways);
    }
  }

  /**
   * One version of it.
   *
   * @param heading whose it is, and since when it stands there
   * @param passages its words; none where their author has taken them away
   */
  record Stand(Prose heading, List<Passage> passages) {
    public Stand {
      passages = List.copyOf(passages);
    }
  }

  /** What was written about one thing. */
  record Passage(Prose about, Prose words) {}

  /** How it stands between a mentor and each of their leaders, without a word of it. */
  record AgreementsListed(Prose title, List<AgreementLine> lines) implements CoachingAnswer {
    public AgreementsListed {
      lines = List.copyOf(lines);
    }
  }

  /** How it stands with one of them, and the way there. */
  record AgreementLine(Prose said, Ask way) {}
}
