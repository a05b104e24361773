package org.collegium.twins.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every Web API call, in the order they were answered. */
final class CallBook {

  private final List<Call> calls = new CopyOnWriteArrayList<>();

  void add(Call call) {
    calls.add(call);
  }

  List<Call> all() {
    return List.copyOf(calls);
  }

  void forget() {
    calls.clear();
  }
}
