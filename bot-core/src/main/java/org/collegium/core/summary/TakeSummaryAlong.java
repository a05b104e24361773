package org.collegium.core.summary;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PeriodInWords;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SummaryCopyId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.summary.Gathering.Gathered;

/**
 * Gives a mentor their summary as a file, of what they may read at that instant. Each piece is written into its
 * author's ledger as taken along.
 */
public final class TakeSummaryAlong {

  private final Ledger<SummaryBooks> ledger;
  private final SummariseForMentor summarise;
  private final Ids ids;
  private final InstantSource clock;

  public TakeSummaryAlong(Ledger<SummaryBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.summarise = new SummariseForMentor(ledger, catalogue, clock);
    this.ids = ids;
    this.clock = clock;
  }

  /** What stands in it, noted and kept; empty where there is no leader to tell of. */
  public Optional<Taken> handle(SummariseForMentor.Request request) {
    return ledger.write(books -> {
      var reading = new MentorReading(books, request.mentor(), clock.instant(), AccessLedger.TAKEN_ALONG);
      var gathered = summarise.gather(request, reading);
      if (gathered.summary().leaders().isEmpty()) {
        return Optional.empty();
      }
      var copy = SummaryCopy.of(new SummaryCopyId(ids.next()), ids.nextToken(), reading, request.mentor());
      books.copies().add(copy);
      return Optional.of(new Taken(request, gathered, books.people().get(request.mentor()), copy));
    });
  }

  /** It as a file. That takes long where there is much, so it is for outside a transaction. */
  public GivenFile written(Taken taken, FileFormat format) {
    var mentor = taken.mentor();
    var wording = Wording.in(mentor.locale());
    var times = new TimeInWords(wording.locale(), mentor.zone());
    var told = summarise.finished(taken.request(), taken.gathered());
    var summary = told.with(new CompareAnswering(wording, times).of(told));
    var title = wording.say("answer.summary.title", summary.cohort(), new PeriodInWords(wording, times).of(summary));
    var copy = taken.copy();
    var passages = new SummaryPassages(wording, times).of(summary, mentor.name(), copy.madeAt());
    return new GivenFile(format.fileName(copy.madeAt().atZone(mentor.zone()).toLocalDate()), format.mediaType(),
        switch (format) {
          case MARKDOWN -> SummaryMarkdown.of(title, passages);
          case PAGE -> new SummaryPage(wording).of(title, passages);
        });
  }

  /** What is taken along. */
  public record Taken(SummariseForMentor.Request request, Gathered gathered, Person mentor, SummaryCopy copy) {

    /** Under which it is known, should its file lie anywhere. */
    public ReplyTo token() {
      return copy.token();
    }

    /** How many pieces stand in it. */
    public int pieces() {
      return copy.whole();
    }
  }
}
