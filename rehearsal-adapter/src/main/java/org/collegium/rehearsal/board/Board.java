package org.collegium.rehearsal.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.LetterId;

/** The rehearsal platform's own record: every message, in the order of posting. Safe to share between threads. */
public final class Board {

  private final Consumer<Posted> listener;
  private final List<Posted> posted = new ArrayList<>();
  private final Map<LetterId, Posted> byLetter = new HashMap<>();

  /** A board that tells {@code listener} of each message as it is posted, one at a time and in order. */
  public Board(Consumer<Posted> listener) {
    this.listener = listener;
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
    listener.accept(made);
    return made;
  }

  /** The message of that letter. */
  public synchronized Optional<Posted> find(LetterId letter) {
    return Optional.ofNullable(byLetter.get(letter));
  }

  /** How many messages there are; the number of the newest. */
  public synchronized int size() {
    return posted.size();
  }

  /** Messages whose number is greater than that, in order. */
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
