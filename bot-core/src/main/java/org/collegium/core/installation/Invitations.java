package org.collegium.core.installation;

import java.time.Instant;

/** Who may install the bot. */
public interface Invitations {

  /** Keeps it, and forgets those whose time is over at {@code now}. */
  void add(Invitation invitation, Instant expiresAt, Instant now);

  /** Whether there is one such, and its time is not over. */
  boolean isOpen(Invitation invitation, Instant now);

  /** Takes it, so that it is good no more; false if it was not. */
  boolean take(Invitation invitation, Instant now);
}
