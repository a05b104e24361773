package org.collegium.rehearsal.board;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as it stands there now.
 *
 * @param change the number of its posting or last edit, counted from 1 over all that happens to the board
 * @param editedAt when it was last edited; empty while it stands as it was posted
 */
public record Standing(Posted message, int change, Optional<Instant> editedAt) {}
