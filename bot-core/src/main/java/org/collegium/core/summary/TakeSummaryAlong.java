package org.collegium.core.summary;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PeriodInWords;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SummaryCopyId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;

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

  /** The file; empty where there is no leader to tell of. */
  public Optional<Taken> handle(SummariseForMentor.Request request, FileFormat format) {
    return ledger.write(books -> {
      var reading = new MentorReading(books, request.mentor(), clock.instant(), AccessLedger.TAKEN_ALONG);
      var summary = summarise.gather(request, reading).summary();
      if (summary.leaders().isEmpty()) {
        return Optional.empty();
      }
      var copy = SummaryCopy.of(new SummaryCopyId(ids.next()), ids.nextToken(), reading, request.mentor());
      books.copies().add(copy);
      return Optional.of(new Taken(file(summary, format, books.people().get(request.mentor()), copy), copy.token(),
          copy.whole()));
    });
  }

  private static GivenFile file(MentorSummary summary, FileFormat format, Person mentor, SummaryCopy copy) {
    var wording = Wording.in(mentor.locale());
    var times = new TimeInWords(wording.locale(), mentor.zone());
    var title = wording.say("answer.summary.title", summary.cohort(), new PeriodInWords(wording, times).of(summary));
    var passages = new SummaryPassages(wording, times).of(summary, mentor.name(), copy.madeAt());
    return new GivenFile(format.fileName(copy.madeAt().atZone(mentor.zone()).toLocalDate()), format.mediaType(),
        switch (format) {
          case MARKDOWN -> SummaryMarkdown.of(title, passages);
          case PAGE -> new SummaryPage(wording).of(title, passages);
        });
  }

  /**
   * What was taken along.
   *
   * @param copy under which it is known, should its file lie anywhere
   * @param pieces how many stand in it
   */
  public record Taken(GivenFile file, ReplyTo copy, int pieces) {}
}
