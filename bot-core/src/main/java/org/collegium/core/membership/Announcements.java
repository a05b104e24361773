package org.collegium.core.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.text.Prose;

/** What facilitators told their cohorts. */
public interface Announcements {

  /** Keeps it; false if that request was kept before. */
  boolean add(Announcement announcement);

  /** That one; empty if whoever made it has taken away all that is theirs. */
  Optional<Announcement> find(AnnouncementId id);

  /** What that person announced, the latest first. */
  List<Announcement> madeBy(PersonId by);

  /** One announcement; its words are kept sealed. */
  record Announcement(AnnouncementId id, CohortId cohort, PersonId by, Prose words, Instant madeAt, RequestKey key) {}
}
