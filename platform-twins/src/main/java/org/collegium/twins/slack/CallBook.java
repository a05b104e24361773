package org.collegium.twins.slack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every Web API call, in the order they were answered; of many thousands only how many there were. */
final class CallBook {

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();
  private volatile boolean areKept = true;

  void keep(boolean areToBeKept) {
    areKept = areToBeKept;
  }

  void add(Call call) {
    if (call.error().isEmpty()) {
      taken.merge(call.method(), 1, Integer::sum);
    }
    if (areKept) {
      calls.add(call);
    }
  }

  List<Call> all() {
    return List.copyOf(calls);
  }

  int taken(String method) {
    return taken.getOrDefault(method, 0);
  }

  void forget() {
    calls.clear();
    taken.clear();
  }
}
