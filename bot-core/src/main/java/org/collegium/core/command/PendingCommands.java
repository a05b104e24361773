package org.collegium.core.command;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;

/** Commands that wait for a cohort to be named or a preview to be confirmed. They are forgotten after a day. */
public interface PendingCommands {

  /** Keeps one, and forgets those older than a day. */
  void add(Pending pending);

  /** The one of that token, if it is this person's. */
  Optional<Pending> find(ReplyTo token, PersonId person);

  /** Forgets it; false if somebody was quicker. */
  boolean remove(ReplyTo token);

  /** A command as it was called. */
  record Pending(ReplyTo token, PersonId person, String path, Map<String, String> options, Optional<Attachment> file,
      Waits waits, Instant since) {}

  /** What it waits for. */
  enum Waits {
    FOR_COHORT, FOR_CONFIRMATION
  }
}
