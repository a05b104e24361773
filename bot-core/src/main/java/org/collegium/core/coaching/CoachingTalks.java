package org.collegium.core.coaching;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.identity.PersonId;

/** Times to talk that mentors proposed to leaders. */
public interface CoachingTalks {

  /** Keeps it; false if that request was kept before. */
  boolean add(CoachingTalk talk);

  /** Keeps what the leader said. */
  void settle(CoachingTalk talk);

  Optional<CoachingTalk> find(CoachingTalkId id);

  /** All that are that person's, whichever of the two they are, the latest first. */
  List<CoachingTalk> of(PersonId person);
}
