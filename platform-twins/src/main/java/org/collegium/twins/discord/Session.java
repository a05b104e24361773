package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One session of the app's: what it asked to hear, and what it was told, so that it can be told again. */
final class Session {

  private static final int MOST_REMEMBERED = 2_000;

  private final String id = Ids.random();
  private final String botId;
  private final int intents;
  private final int shard;
  private final int shards;
  private final Deque<ObjectNode> told = new ArrayDeque<>();
  private Optional<Link> link;
  private long sequence;
  private boolean ready;

  Session(String botId, int intents, Shard shard, Link link) {
    this.botId = botId;
    this.intents = intents;
    this.shard = shard.number();
    this.shards = shard.count();
    this.link = Optional.of(link);
  }

  record Shard(int number, int count) {}

  String id() {
    return id;
  }

  int intents() {
    return intents;
  }

  synchronized Optional<Link> link() {
    return link;
  }

  synchronized boolean isReady() {
    return ready && link.isPresent();
  }

  boolean isFor(Dispatch dispatch) {
    return dispatch.isFor(intents) && serves(dispatch.guildId());
  }

  boolean serves(String guildId) {
    return Ids.shard(guildId, shards) == shard;
  }

  synchronized void tell(Dispatch dispatch) {
    sequence++;
    var frame = Json.object().put("op", 0).put("s", sequence).put("t", dispatch.type());
    frame.set("d", dispatch.asHeardWith(intents, botId));
    told.addLast(frame);
    if (told.size() > MOST_REMEMBERED) {
      told.removeFirst();
    }
    ready |= dispatch.type().equals("READY");
    link.ifPresent(open -> open.send(frame));
  }

  /** The connection is gone, if it was still this one; what happens now is kept for the next. */
  synchronized void parted(Link gone) {
    if (link.filter(gone::equals).isPresent()) {
      link = Optional.empty();
    }
  }

  /** Goes on over another connection: what came after {@code seen} is told again, and then that this was all. */
  synchronized boolean resume(Link other, long seen, boolean doubled) {
    if (seen > sequence || (!told.isEmpty() && told.getFirst().path("s").asLong() > seen + 1)) {
      return false;
    }
    link.ifPresent(old -> old.close(4000, "Resumed elsewhere"));
    link = Optional.of(other);
    told.stream().filter(frame -> frame.path("s").asLong() > seen).forEach(other::send);
    Optional.of(told).filter(list -> doubled && !list.isEmpty()).map(Deque::getLast).ifPresent(other::send);
    tell(new Dispatch("RESUMED", Json.object(), "", Intents.NONE));
    return true;
  }
}
