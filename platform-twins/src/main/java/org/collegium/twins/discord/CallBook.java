package org.collegium.twins.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/** Every REST call, in the order they were answered, while calls are kept. */
final class CallBook {

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Call> calls = new ArrayList<>();
  private final List<String> unknown = new CopyOnWriteArrayList<>();
  private volatile boolean keeping = true;

  void keep(boolean keep) {
    this.keeping = keep;
  }

  boolean isKeeping() {
    return keeping;
  }

  void add(Call call) {
    lock.lock();
    try {
      calls.add(call);
    } finally {
      lock.unlock();
    }
  }

  void unknown(String methodAndPath) {
    unknown.add(methodAndPath);
  }

  List<String> unknown() {
    return List.copyOf(unknown);
  }

  List<Call> all() {
    lock.lock();
    try {
      return List.copyOf(calls);
    } finally {
      lock.unlock();
    }
  }

  void forget() {
    lock.lock();
    try {
      calls.clear();
    } finally {
      lock.unlock();
    }
  }
}
