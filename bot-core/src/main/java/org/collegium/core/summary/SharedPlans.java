package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import org.collegium.core.command.SummaryAnswer.Planned;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.identity.PersonId;

/** What leaders mean to do and let their mentor read, with what became of it. Each read is noted for its author. */
record SharedPlans(MentorReading reading, SummariseForMentor.Request request) {

  /** Those of that leader that are open, or were closed since then; of one session alone nothing is told. */
  List<Planned> of(PersonId leader, Instant since) {
    if (request.session().isPresent()) {
      return List.of();
    }
    var books = reading.books();
    var view = new MentorsView(books, request.mentor(), request.cohort().id(), reading.now());
    return books.commitments().naming(request.mentor(), leader, request.cohort().id()).stream()
        .filter(commitment -> commitment.closedAt().map(closed -> !closed.isBefore(since)).orElse(true))
        .filter(view::mayRead)
        .map(this::read)
        .toList();
  }

  private Planned read(Commitment commitment) {
    var books = reading.of(commitment).books();
    return new Planned(commitment.facts(), commitment.madeAt(), commitment.closedAt(),
        books.commitments().outcomes(commitment).stream()
            .filter(outcome -> books.readers().mayRead(request.mentor(), commitment.author(), commitment.cohort(),
                outcome.listAt(reading.now())))
            .map(Commitment.Outcome::facts).toList(),
        commitment.audience());
  }
}
