package org.collegium.core.coaching;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CoachingThreadId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;

/** About which reflections mentors and leaders write to each other. */
public interface CoachingThreads {

  /** Keeps a new one. */
  void add(CoachingThread thread);

  Optional<CoachingThread> find(CoachingThreadId id);

  /** That mentor's about that reflection. */
  Optional<CoachingThread> about(ReflectionId reflection, PersonId mentor);

  /** All that are that person's, whichever of the two they are. */
  List<CoachingThread> of(PersonId person);
}
