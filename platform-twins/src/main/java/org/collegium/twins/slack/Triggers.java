package org.collegium.twins.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trigger ids: one use, three seconds.
 *
 * @see <a href="https://docs.slack.dev/interactivity/handling-user-interaction/#modal_responses">Modal responses</a>
 */
final class Triggers {

  private static final Duration LIFE = Duration.ofSeconds(3);

  private final Ids ids;
  private final Map<String, Trigger> issued = new ConcurrentHashMap<>();

  Triggers(Ids ids) {
    this.ids = ids;
  }

  String issue(String memberId) {
    var id = "%s.%s".formatted(ids.ts(), Ids.random());
    issued.put(id, new Trigger(memberId, ids.now().plus(LIFE), false));
    return id;
  }

  /** The member it was issued to, once. */
  String exchange(String id) {
    var trigger = issued.computeIfPresent(id, (_, was) -> was.checkedAt(ids.now()));
    if (trigger == null) {
      throw Refusal.because("invalid_trigger_id");
    }
    return trigger.memberId();
  }

  private record Trigger(String memberId, Instant expires, boolean used) {

    Trigger checkedAt(Instant now) {
      if (used) {
        throw Refusal.because("exchanged_trigger_id");
      }
      if (now.isAfter(expires)) {
        throw Refusal.because("expired_trigger_id");
      }
      return new Trigger(memberId, expires, true);
    }
  }
}
