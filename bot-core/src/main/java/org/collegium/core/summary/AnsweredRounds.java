package org.collegium.core.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.collegium.core.checkin.Round;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;

/**
 * Rounds of a time, each with those who answered anything in it.
 *
 * @param authors by round, in the order of the rounds
 */
record AnsweredRounds(SequencedMap<Round, Set<PersonId>> authors) {

  AnsweredRounds {
    authors = Collections.unmodifiableSequencedMap(authors);
  }

  static AnsweredRounds of(List<Round> rounds, SummaryBooks books) {
    var authors = new LinkedHashMap<Round, Set<PersonId>>();
    rounds.forEach(round -> authors.put(round, Set.copyOf(books.reflections().authorsIn(round.id()))));
    return new AnsweredRounds(authors);
  }

  SpanOfWeeks weeks() {
    return SpanOfWeeks.of(authors.keySet());
  }

  /** In which of them that leader was asked, and which of these are open. */
  RoundsOfLeader of(Membership leader) {
    var asked = authors.entrySet().stream().filter(round -> !leader.joinedAt().isAfter(round.getKey().openedAt()))
        .toList();
    return new RoundsOfLeader(asked.stream().map(round -> round.getKey()).toList(),
        asked.stream().filter(round -> !round.getValue().contains(leader.person())).map(round -> round.getKey())
            .toList());
  }
}
