package org.collegium.launcher.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.collegium.core.identity.Address;

/** Who answers how: dealt like cards, so that a cohort of any size has its eager, its late and its silent people. */
final class Temperaments {

  private final Answers answers;
  private final Random chance;
  private final Map<Address, Temperament> dealt = new HashMap<>();
  private final Deque<Temperament> deck = new ArrayDeque<>();

  Temperaments(Answers answers, long seed) {
    this.answers = answers;
    this.chance = new Random(seed);
  }

  /** The same people, and the same who are dealt one later. */
  static Temperaments copyOf(Temperaments other, long seed) {
    var copy = new Temperaments(other.answers, seed + other.dealt.size());
    copy.dealt.putAll(other.dealt);
    copy.deck.addAll(other.deck);
    return copy;
  }

  Temperament of(Address person) {
    return switch (answers) {
      case NONE -> Temperament.SILENT;
      case EAGER -> Temperament.EAGER;
      case MIXED -> dealt.computeIfAbsent(person, _ -> deal());
    };
  }

  private Temperament deal() {
    if (deck.isEmpty()) {
      var ten = new ArrayList<>(Temperament.MIXTURE);
      Collections.shuffle(ten, chance);
      deck.addAll(ten);
    }
    return deck.remove();
  }
}
