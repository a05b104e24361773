package org.collegium.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;

/** Commands that wait for something to be named or a preview to be confirmed. After a day they have run out. */
public interface PendingCommands {

  /** An option that nobody types: the command waits for a press on its button, and takes a while then. */
  String AT_LEISURE = "at-leisure";

  /** Keeps one, and forgets those older than a day. */
  void add(Pending pending);

  /** The one of that token, if it is this person's and not older than a day at {@code now}. */
  Optional<Pending> find(ReplyTo token, PersonId person, Instant now);

  /** The token of the one that this request of theirs already waits under, should a platform deliver it again. */
  Optional<ReplyTo> waitingFor(RequestKey key, PersonId person);

  /** All of that person's, the latest first, also those that have run out and are not forgotten yet. */
  List<Pending> allOf(PersonId person);

  /** Forgets it; false if somebody was quicker. */
  boolean remove(ReplyTo token);

  /**
   * A command as it was called.
   *
   * @param key of the request that called it
   */
  record Pending(ReplyTo token, PersonId person, String path, Map<String, String> options, Optional<Attachment> file,
      Waits waits, RequestKey key, Instant since) {

    /** Whether what it asks for takes a while. */
    public boolean isAtLeisure() {
      return options.containsKey(AT_LEISURE);
    }
  }

  /** What it waits for. */
  enum Waits {
    FOR_COHORT, FOR_CONFIRMATION,
    /** As what kind of file it is taken along. */
    FOR_FILE_FORMAT
  }
}
