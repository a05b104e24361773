package org.collegium.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.PendingCommands;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PendingCommands.Waits;
import org.collegium.core.command.SummaryAnswer.ShortSummary;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.Ask;
import org.collegium.core.summary.ShortenForMentor;
import org.collegium.core.summary.ShortenForMentor.Shortened;
import org.collegium.core.summary.SummariseForMentor;
import org.collegium.core.text.Prose;

/** The button below a mentor's summary that has a program write it short, and what comes of it. */
final class ShorterSummary {

  private static final String PRESSED = "shorter";

  private final House house;
  private final Optional<ShortenForMentor> shorten;

  ShorterSummary(House house) {
    this.house = house;
    this.shorten = house.summariser().map(
        program -> new ShortenForMentor(house.summaries(), house.catalogue(), program, house.clock()));
  }

  /** The button, where there is anything to hand over. */
  Optional<Ask> button(Asked asked, SummariseForMentor.Request request) {
    return shorten.filter(program -> program.isOffered(request)).map(_ -> new Ask.OneOf(waiting(asked),
        List.of(new Ask.Choice(PRESSED, asked.wording().say("ask.summary.shorter")))));
  }

  /** The command as it was given, under a token; the same one for a request that is delivered again. */
  private ReplyTo waiting(Asked asked) {
    var key = new RequestKey(asked.key().value() + ":" + PRESSED);
    return house.bot().write(books -> books.pending().waitingFor(key, asked.person().id()).orElseGet(() -> {
      var options = new HashMap<>(asked.options());
      options.put(PendingCommands.AT_LEISURE, PRESSED);
      options.put("cohort", asked.cohort().name().raw());
      var token = house.ids().nextToken();
      books.pending().add(new Pending(token, asked.person().id(), "summary", options, Optional.empty(),
          Waits.FOR_COHORT, key, asked.now()));
      return token;
    }));
  }

  /** What the program wrote, or why there is nothing; it may take half a minute. */
  Answer answer(Asked asked, SummariseForMentor.Request request) {
    return switch (shorten.map(program -> program.handle(request)).orElseGet(ShortenForMentor.Nothing::new)) {
      case ShortenForMentor.Nothing _ -> Spoken.refused(asked, "short.nothing");
      case ShortenForMentor.UnderWay _ -> Spoken.refused(asked, "short.under-way");
      case ShortenForMentor.Failed failed -> Spoken.refused(asked,
          "short." + failed.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), failed.program().host());
      case Shortened none when none.sentences().isEmpty() -> Spoken.refused(asked, "short.unsourced",
          none.program().host(), none.dropped());
      case Shortened shortened -> new ShortSummary(
          asked.wording().say("answer.short.title", asked.cohort().name()), shortened.sentences(),
          notes(asked, shortened));
    };
  }

  private static List<Prose> notes(Asked asked, Shortened shortened) {
    var notes = new ArrayList<Prose>();
    notes.add(asked.wording().say("answer.short.by", shortened.program().host(), shortened.program().model(),
        shortened.handed()));
    if (shortened.leftOut() > 0) {
      notes.add(asked.wording().say("answer.short.left-out", shortened.leftOut()));
    }
    if (shortened.dropped() > 0) {
      notes.add(asked.wording().say("answer.short.dropped", shortened.dropped()));
    }
    notes.add(asked.wording().say("answer.short.whole"));
    return notes;
  }
}
