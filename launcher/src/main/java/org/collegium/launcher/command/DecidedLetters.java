package org.collegium.launcher.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.House;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.LetterId;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.DecideLetter;
import org.collegium.core.outbox.DecideLetter.Decision;

/** Letters of one cohort of which somebody at a command line says what becomes of them. */
final class DecidedLetters {

  private static final String ALL = "all";

  private final House house;
  private final Cohort cohort;

  DecidedLetters(House house, Cohort cohort) {
    this.house = house;
    this.cohort = cohort;
  }

  /** By what a letter is named on a command line. */
  static String number(LetterId id) {
    return Long.toString(id.value(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
  }

  /** Decides them, if every number is one of a letter that waits for it; else says what is wrong, and decides none. */
  List<String> handle(List<String> arrived, List<String> again) {
    var open = house.letters().read(books -> books.undecided().of(cohort.id())).stream()
        .map(letter -> letter.id()).collect(Collectors.toMap(DecidedLetters::number, Function.identity()));
    var decisions = new LinkedHashMap<LetterId, Decision>();
    var problems = new ArrayList<String>();
    read(arrived, Decision.ARRIVED, open, decisions).ifPresent(problems::add);
    read(again, Decision.AGAIN, open, decisions).ifPresent(problems::add);
    if (problems.isEmpty()) {
      decisions.forEach((letter, decision) -> decide(letter, decision).ifPresent(problems::add));
    }
    return problems;
  }

  /** Named ones come before all that are left. */
  private static Optional<String> read(List<String> written, Decision decision, Map<String, LetterId> open,
      Map<LetterId, Decision> decisions) {
    for (var number : written) {
      if (number.equalsIgnoreCase(ALL)) {
        open.values().forEach(letter -> decisions.putIfAbsent(letter, decision));
      } else if (open.containsKey(number.toUpperCase(Locale.ROOT))) {
        decisions.put(open.get(number.toUpperCase(Locale.ROOT)), decision);
      } else {
        return Optional
            .of("'" + number + "' is not the number of a letter that waits for somebody to decide; nothing was"
                + " changed. The list shows the numbers of those that do.");
      }
    }
    return Optional.empty();
  }

  private Optional<String> decide(LetterId letter, Decision decision) {
    return switch (new DecideLetter(house.letters(), house.clock())
        .handle(new DecideLetter.Request(letter, Optional.empty(), decision))) {
      case DecideLetter.Decided _ -> Optional.empty();
      case DecideLetter.Refused refused -> Optional.of(number(letter) + ": " + Wording.in(cohort.locale())
          .say("refused.deliveries." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')).raw());
    };
  }
}
