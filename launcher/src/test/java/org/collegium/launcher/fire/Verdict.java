package org.collegium.launcher.fire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people of one cohort have in front of them, held against what the ledger says they have. It must hold at every
 * instant, whatever was killed.
 *
 * @param letters all there are
 * @param posted the mark of each message that the platform holds
 * @param mark by what a letter's message is known there
 * @param listed ids of letters that a facilitator is shown
 */
record Verdict(List<LetterRow> letters, List<Long> posted, LongUnaryOperator mark, Collection<Long> listed) {

  /** Messages too many: each letter's message may be there once. */
  long doubled() {
    return posted.size() - posted.stream().distinct().count();
  }

  long count(String... states) {
    return letters.stream().filter(letter -> letter.is(states)).count();
  }

  /** Every way in which it does not hold, in words; empty when it does. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    var times = posted.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    times.forEach((each, count) -> {
      if (count > 1) {
        faults.add("there " + count + " times: the message marked " + each);
      }
    });
    var known = letters.stream().map(letter -> mark.applyAsLong(letter.id())).collect(Collectors.toSet());
    times.keySet().stream().filter(each -> !known.contains(each))
        .forEach(each -> faults.add("there without a letter: the message marked " + each));
    letters.forEach(letter -> check(letter, times, faults));
    return faults;
  }

  /**
   * The same while a bot goes on: what the ledger says was read a moment before what people have, so that only what has
   * come to an end can be told.
   */
  List<String> faultsMeanwhile() {
    return Stream.concat(faults().stream().filter(fault -> fault.startsWith("there ") && fault.contains(" times: ")),
        letters.stream().filter(letter -> letter.is("delivered") && !posted.contains(mark.applyAsLong(letter.vessel())))
            .map(letter -> "delivered, and not there: " + letter))
        .toList();
  }

  private void check(LetterRow letter, Map<Long, Long> times, List<String> faults) {
    var isThere = times.containsKey(mark.applyAsLong(letter.id()));
    var hasVessel = times.containsKey(mark.applyAsLong(letter.vessel()));
    switch (letter.state()) {
      case "delivered" -> fault(!hasVessel, "delivered, and not there", letter, faults);
      case "due" -> fault(isThere, "there, and to be sent once more", letter, faults);
      case "void" -> fault(isThere, "there, and counted as not said", letter, faults);
      case "claimed", "gathered", "unknown" -> {
        // It may be there or not; nobody can know yet.
      }
      default -> faults.add("Neither arrived nor waiting: " + letter);
    }
    var hasEnded = letter.is("delivered", "void");
    // What waits for its hour and for nothing else is not yet anybody's business.
    var waitsForItsHour = letter.is("due") && letter.why().isEmpty() && letter.dueAt() > System.currentTimeMillis();
    fault(!hasEnded && !waitsForItsHour && !listed.contains(letter.id()), "waiting, and not listed", letter, faults);
  }

  private static void fault(boolean isOne, String what, LetterRow letter, List<String> faults) {
    if (isOne) {
      faults.add(what + ": " + letter);
    }
  }

  /** Recipients for whom a worker has, or had, a letter in its hands. */
  long inHands() {
    return letters.stream().filter(letter -> letter.is("claimed")).map(LetterRow::recipient)
        .collect(Collectors.toCollection(HashSet::new)).size();
  }
}
