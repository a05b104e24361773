package org.collegium.rehearsal.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.LetterId;

/**
 * The rehearsal platform's own record: every message, in the order of posting, as it was posted and as it stands now.
 * Safe to share between threads.
 */
public final class Board {

  private final Consumer<Posted> listener;
  private final List<Posted> posted = new ArrayList<>();
  private final Map<LetterId, Posted> byLetter = new HashMap<>();
  private final SortedMap<Integer, Standing> standing = new TreeMap<>();
  private int changes;

  /** A board that tells {@code listener} of each message as it is posted, one at a time and in order. */
  public Board(Consumer<Posted> listener) {
    this.listener = listener;
  }

  /** The same messages on a board of its own, which tells {@code other} of those to come. */
  public synchronized Board copy(Consumer<Posted> other) {
    var copy = new Board(other);
    copy.posted.addAll(posted);
    copy.byLetter.putAll(byLetter);
    copy.standing.putAll(standing);
    copy.changes = changes;
    return copy;
  }

  /**
   * Posts the message of that letter, unless it stands here already.
   *
   * @param message makes it, given its number
   * @return what stands here
   */
  public synchronized Posted post(LetterId letter, IntFunction<Posted> message) {
    var before = find(letter);
    if (before.isPresent()) {
      return before.get();
    }
    var made = message.apply(posted.size() + 1);
    posted.add(made);
    byLetter.put(letter, made);
    standing.put(made.number(), new Standing(made, ++changes, Optional.empty()));
    listener.accept(made);
    return made;
  }

  /** Has that message say something else from {@code at} on; nobody is told as of a new one. */
  public synchronized void edit(Posted anew, Instant at) {
    if (!standing.containsKey(anew.number())) {
      throw new IllegalArgumentException("There is no message " + anew.number() + " to edit");
    }
    standing.put(anew.number(), new Standing(anew, ++changes, Optional.of(at)));
  }

  /** Messages that were posted or edited after the change of that number, as they stand now, in order of posting. */
  public synchronized List<Standing> changedAfter(int change) {
    return standing.values().stream().filter(message -> message.change() > change).toList();
  }

  /** The message of that letter, as it was posted. */
  public synchronized Optional<Posted> find(LetterId letter) {
    return Optional.ofNullable(byLetter.get(letter));
  }

  /** How many messages there are; the number of the newest. */
  public synchronized int size() {
    return posted.size();
  }

  /** Messages whose number is greater than that, in order, as they were posted. */
  public synchronized List<Posted> after(int number) {
    return List.copyOf(posted.subList(Math.clamp(number, 0, posted.size()), posted.size()));
  }

  /** How many messages stand in each place that has any. */
  public synchronized Map<Address, Integer> counts() {
    var counts = new HashMap<Address, Integer>();
    posted.forEach(message -> counts.merge(message.to(), 1, Integer::sum));
    return counts;
  }
}
