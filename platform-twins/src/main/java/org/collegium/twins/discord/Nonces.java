package org.collegium.twins.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bot's messages of the past few minutes by the nonce they came with. One that is deleted is still given.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">enforce_nonce</a>
 */
final class Nonces {

  private final Ids ids;
  private final Map<String, Kept> kept = new HashMap<>();
  private Duration window = Duration.ofMinutes(5);

  Nonces(Ids ids) {
    this.ids = ids;
  }

  void window(Duration length) {
    this.window = length;
  }

  Optional<Post> recent(String nonce) {
    return Optional.ofNullable(kept.get(nonce)).filter(this::isRecent).map(Kept::post);
  }

  void keep(String nonce, Post post) {
    if (kept.size() > 50_000) {
      kept.values().removeIf(each -> !isRecent(each));
    }
    kept.put(nonce, new Kept(post, ids.instant()));
  }

  private boolean isRecent(Kept one) {
    return Duration.between(one.at(), ids.instant()).compareTo(window) <= 0;
  }

  private record Kept(Post post, Instant at) {}
}
