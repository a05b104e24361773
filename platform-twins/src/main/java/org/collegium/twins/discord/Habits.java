package org.collegium.twins.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** How the gateway takes those who come, and when they came. */
final class Habits {

  private final List<Instant> attempts = new CopyOnWriteArrayList<>();
  private final List<Instant> identifies = new CopyOnWriteArrayList<>();
  private final List<Instant> resumes = new CopyOnWriteArrayList<>();
  private final Queue<Integer> refusedIdentifies = new ArrayDeque<>();
  private final Queue<Integer> refusedHandshakes = new ArrayDeque<>();
  private int closedAfterAccepting;
  private volatile boolean silent;
  private volatile boolean replayDoubled;
  private volatile int enabledPrivileged;
  private volatile int lastIntents;
  private volatile Duration heartbeat = Duration.ofMillis(41_250);
  private volatile int sessionStarts = 1_000;

  List<Instant> attempts() {
    return attempts;
  }

  List<Instant> identifies() {
    return identifies;
  }

  List<Instant> resumes() {
    return resumes;
  }

  synchronized void refuseIdentify(int closeCode, int times) {
    for (var count = 0; count < times; count++) {
      refusedIdentifies.add(closeCode);
    }
  }

  /** The code to close the next identify with, 0 to accept it. */
  synchronized int nextIdentify() {
    return refusedIdentifies.isEmpty() ? 0 : refusedIdentifies.remove();
  }

  synchronized void refuse(int status, int times) {
    for (var count = 0; count < times; count++) {
      refusedHandshakes.add(status);
    }
  }

  /** The HTTP status to answer the next handshake with, 0 to accept it. */
  synchronized int nextHandshake() {
    return refusedHandshakes.isEmpty() ? 0 : refusedHandshakes.remove();
  }

  synchronized void closeAfterAccepting(int times) {
    this.closedAfterAccepting = times;
  }

  synchronized boolean nextIsClosedAfterAccepting() {
    if (closedAfterAccepting == 0) {
      return false;
    }
    closedAfterAccepting--;
    return true;
  }

  synchronized void clear() {
    refusedIdentifies.clear();
    refusedHandshakes.clear();
    closedAfterAccepting = 0;
    silent = false;
    replayDoubled = false;
  }

  boolean isSilent() {
    return silent;
  }

  void silent(boolean isSilent) {
    this.silent = isSilent;
  }

  boolean replaysDoubled() {
    return replayDoubled;
  }

  void replayDoubled(boolean doubled) {
    this.replayDoubled = doubled;
  }

  synchronized void enable(int privileged) {
    this.enabledPrivileged |= privileged;
  }

  boolean allow(int intents) {
    return (Intents.privilegedOf(intents) & ~enabledPrivileged) == 0;
  }

  /** As the application tells it: the limited flags of apps in few guilds. */
  int applicationFlags() {
    return flag(Intents.GUILD_PRESENCES, 1 << 13) | flag(Intents.GUILD_MEMBERS, 1 << 15)
        | flag(Intents.MESSAGE_CONTENT, 1 << 19);
  }

  private int flag(int intent, int flag) {
    return (enabledPrivileged & intent) == 0 ? 0 : flag;
  }

  int lastIntents() {
    return lastIntents;
  }

  void lastIntents(int intents) {
    this.lastIntents = intents;
  }

  Duration heartbeat() {
    return heartbeat;
  }

  void heartbeat(Duration interval) {
    this.heartbeat = interval;
  }

  int sessionStarts() {
    return sessionStarts;
  }

  void sessionStarts(int remaining) {
    this.sessionStarts = remaining;
  }

  /** Takes one of the day's starts, if one is left. */
  synchronized boolean start() {
    if (sessionStarts <= 0) {
      return false;
    }
    sessionStarts--;
    return true;
  }
}
