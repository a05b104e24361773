package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.CaseAnswer.OwnCaseLine;
import org.collegium.core.command.CaseAnswer.OwnCaseShown;
import org.collegium.core.command.CaseAnswer.OwnCasesListed;
import org.collegium.core.command.CaseAnswer.Part;
import org.collegium.core.consent.AccessLedger.OwnCaseRead;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Cases that leaders brought, as one person sees them. What they read of another's is noted for whoever wrote it. */
record OwnCasePage(CaseStudyBooks books, Person by, Instant now) {

  /** By these names an author finds it in their ledger. */
  private static final String REVIEW = "case review";
  private static final String OFFER = "case offer";

  /** Whether all of the cohort could read some of it. */
  static boolean wasOpened(CaseStudyBooks books, OwnCase own) {
    return books.cases().of(own.cohort()).stream().anyMatch(study -> study.script().equals(own.script()));
  }

  /** All of theirs in a cohort, after what has just happened. */
  OwnCasesListed theirs(CohortId cohort, Prose... news) {
    var all = books.own().by(by.id()).stream().filter(own -> own.cohort().equals(cohort)).toList();
    return new OwnCasesListed(say("answer.own-case.list", books.cohorts().get(cohort).name()),
        all.isEmpty() ? Stream.concat(Stream.of(news), Stream.of(say("answer.own-case.none"))).toList()
            : List.of(news),
        all.stream().map(own -> line(own, say("answer.own-case.line", own.words().title(), state(own)))).toList(),
        List.of(new OwnCaseWays(books, by).another(cohort)));
  }

  /** Those that wait for a word, and that they may read. */
  OwnCasesListed offered(CohortId cohort, Prose... news) {
    var all = books.own().of(cohort).stream().filter(own -> own.state() == OwnCase.State.OFFERED).toList();
    var readable = all.stream().filter(this::mayRead).toList();
    var hidden = all.size() - readable.size();
    var said = Stream.of(Stream.of(news),
        all.isEmpty() ? Stream.of(say("answer.own-case.review.none")) : Stream.<Prose>of(),
        hidden > 0 ? Stream.of(say("answer.own-case.review.hidden", hidden)) : Stream.<Prose>of())
        .flatMap(each -> each).toList();
    return new OwnCasesListed(say("answer.own-case.review", books.cohorts().get(cohort).name()), said,
        readable.stream().map(own -> line(own, say("answer.own-case.review.line", name(own.author()),
            times().dayOfYear(own.offeredAt())))).toList(),
        List.of());
  }

  private OwnCaseLine line(OwnCase own, Prose said) {
    return new OwnCaseLine(said, new OwnCaseWays(books, by).read(own, say("ask.own-case.read")));
  }

  /** Whether it is theirs to look at; each who runs the cohort was named, or came later and was not. */
  boolean mayRead(OwnCase own) {
    return books.readers().mayRead(by.id(), own.author(), own.cohort(), own.listAt(now));
  }

  /** One of theirs, or one that they look at, after what has just happened. */
  OwnCaseShown of(OwnCase own, Prose... news) {
    return own.author().equals(by.id()) ? ofAuthor(own, news) : ofReader(own, news);
  }

  private OwnCaseShown ofAuthor(OwnCase own, Prose... news) {
    own.note().ifPresent(note -> note(own, note.author(), OFFER));
    var back = own.note().map(note -> new Part(say("answer.own-case.note", name(note.author())), note.words()));
    return new OwnCaseShown(own.words().title(),
        Stream.concat(Stream.of(news), Stream.of(say("answer.own-case.stands", state(own)), next(own))).toList(),
        Stream.concat(back.stream(), parts(own)).toList(), new OwnCaseWays(books, by).ofAuthor(own));
  }

  private Prose next(OwnCase own) {
    if (wasOpened(books, own)) {
      return say("answer.own-case.opened");
    }
    return switch (own.state()) {
      case OFFERED -> say("answer.own-case.waits", readers(own));
      case SENT_BACK -> say(own.note().isPresent() ? "answer.own-case.back" : "answer.own-case.back.gone");
      case ACCEPTED -> say("answer.own-case.accepted", own.script());
    };
  }

  /** Those who can still read it. */
  private Prose readers(OwnCase own) {
    var names = own.readers().stream().filter(reader -> books.readers().mayRead(reader.person(), own.author(),
        own.cohort(), own.listAt(now))).map(reader -> name(reader.person())).toList();
    return names.isEmpty() ? say("answer.own-case.nobody") : Wording.in(by.locale()).list(names);
  }

  private OwnCaseShown ofReader(OwnCase own, Prose... news) {
    note(own, own.author(), REVIEW);
    return new OwnCaseShown(own.words().title(),
        Stream.concat(Stream.of(news), Stream.of(
            say("answer.own-case.review.from", name(own.author()), times().dayOfYear(own.offeredAt())),
            say("answer.own-case.review.how"))).toList(),
        parts(own).toList(), new OwnCaseWays(books, by).ofReader(own));
  }

  private void note(OwnCase own, PersonId author, String through) {
    if (!author.equals(by.id())) {
      books.access().add(new OwnCaseRead(own.id(), author, by.id(), now, through));
    }
  }

  private Stream<Part> parts(OwnCase own) {
    return own.words().parts().entrySet().stream().filter(part -> !part.getKey().equals(OwnCaseWords.TITLE))
        .map(part -> new Part(say("form.own-case." + part.getKey()), new Prose(part.getValue())));
  }

  private Prose state(OwnCase own) {
    var word = wasOpened(books, own) ? "opened" : own.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return say("own-case.state." + word, times().dayOfYear(own.answeredAt().orElse(own.offeredAt())));
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }

  private TimeInWords times() {
    return new TimeInWords(Wording.in(by.locale()).locale(), by.zone());
  }

  private Prose say(String key, Object... facts) {
    return Wording.in(by.locale()).say(key, facts);
  }
}
