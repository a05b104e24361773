package org.collegium.twins.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The app's sessions, whether connected or waiting to be resumed. */
final class Sessions {

  private final List<Session> all = new CopyOnWriteArrayList<>();

  void add(Session session) {
    all.add(session);
  }

  Optional<Session> byId(String id) {
    return all.stream().filter(session -> session.id().equals(id)).findFirst();
  }

  Optional<Session> over(Link link) {
    return all.stream().filter(session -> session.link().filter(link::equals).isPresent()).findFirst();
  }

  void forget(Session session) {
    all.remove(session);
  }

  /** Somebody is there to hear, or may come back and hear then. */
  boolean hearAnything() {
    return !all.isEmpty();
  }

  boolean areReady() {
    return all.stream().anyMatch(Session::isReady);
  }

  void tell(Dispatch dispatch) {
    all.stream().filter(session -> session.isFor(dispatch)).forEach(session -> session.tell(dispatch));
  }

  /** Those with a connection, as they are now. */
  void eachConnected(Consumer<Session> work) {
    all.stream().filter(session -> session.link().isPresent()).forEach(work);
  }
}
