package org.collegium.core.command;

import java.time.Instant;
import org.collegium.core.identity.RequestKey;

/** Requests that were done, so that one delivered twice is not done twice. They are forgotten after a week. */
public interface Requests {

  /** Whether it was done. */
  boolean isDone(RequestKey key);

  /** Says that it is done, in the transaction in which it was, and forgets those older than a week. */
  void done(RequestKey key, Instant at);
}
