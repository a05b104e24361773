package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** Answers about what the asker wrote. */
public sealed interface ReflectionAnswer extends Answer {

  /**
   * Kept, for these readers, under that reference.
   *
   * @param ways to change it, or who may read it, none of several that were kept at once; and what may follow from it
   */
  record ReflectionKept(Prose reference, int answers, ReaderNames readers, boolean late, List<Ask> ways)
      implements ReflectionAnswer {
    public ReflectionKept {
      ways = List.copyOf(ways);
    }

    /** The same, and one way more. */
    public ReflectionKept with(Ask way) {
      return new ReflectionKept(reference, answers, readers, late,
          Stream.concat(ways.stream(), Stream.of(way)).toList());
    }
  }

  /** One's own words, newest first. */
  record OwnReflections(List<Own> reflections, int more) implements ReflectionAnswer {}

  /** What others shared with the asker since then, newest first, and how many older ones are on later pages. */
  record SharedReflections(Prose cohort, Instant since, List<Shared> reflections, int page, int more)
      implements ReflectionAnswer {}

  /**
   * What one's own reflection said before, the latest first.
   *
   * @param more how many older ones are on later pages
   * @param most how many are kept, where that is why there is none before these; 0 elsewhere
   */
  record EarlierWordings(Prose reference, List<Earlier> wordings, int page, int more, int most)
      implements ReflectionAnswer {
    public EarlierWordings {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * What it said once.
   *
   * @param number counted from 1, the first there was
   */
  record Earlier(int number, Instant writtenAt, Prose words) {}

  /**
   * What the asker finds in a reflection of theirs is noted, for them alone.
   *
   * @param held in words; empty if they find nothing
   * @param ways to a question about what is not in it
   */
  record DepthNoted(Prose reference, Optional<Prose> held, List<Ask> ways) implements ReflectionAnswer {
    public DepthNoted {
      ways = List.copyOf(ways);
    }
  }

  /**
   * A question about what a reflection of theirs does not hold.
   *
   * @param ways to write what comes to mind, and to another question
   */
  record DepthQuestion(Prose reference, Prose question, List<Ask> ways) implements ReflectionAnswer {
    public DepthQuestion {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One that somebody else wrote and the asker may read.
   *
   * @param question what was asked; empty for a free one
   */
  record Shared(Prose reference, Prose author, Instant writtenAt, Optional<Prose> question, Prose words, boolean late,
      boolean edited) {}

  /**
   * One of one's own.
   *
   * @param question what was asked; empty for a free one
   * @param held what the asker finds in it, in words; empty if they have not said
   * @param ways to change it, unless it is too late for that, and to change who may read it
   */
  record Own(Prose reference, Instant writtenAt, Optional<Prose> question, Prose words, ReaderNames readers,
      Optional<Prose> held, List<Ask> ways) {
    public Own {
      ways = List.copyOf(ways);
    }
  }
}
