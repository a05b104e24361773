package org.collegium.core.coaching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.CoachingAnswer.AgreementShown;
import org.collegium.core.command.CoachingAnswer.Passage;
import org.collegium.core.command.CoachingAnswer.Stand;
import org.collegium.core.consent.AccessLedger.AgreementRead;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** An agreement as one of the two sees it. What the other wrote is thereby read, which is told its author. */
record AgreementPage(CoachingBooks books, Person by, Instant now) {

  /** By this name an author finds it in their ledger. */
  private static final String THROUGH = "coach agreement";

  /** As it stands. */
  AgreementShown of(AgreementSheet sheet) {
    return of(sheet, Optional.empty(), Optional.empty());
  }

  /** The same, with what has just happened before it. */
  AgreementShown of(AgreementSheet sheet, Prose news) {
    return of(sheet, Optional.of(news), Optional.empty());
  }

  /** The same, with what the other wrote meanwhile. */
  AgreementShown of(AgreementSheet sheet, Prose news, AgreementVersion meanwhile) {
    return of(sheet, Optional.of(news), Optional.of(meanwhile));
  }

  private AgreementShown of(AgreementSheet sheet, Optional<Prose> news, Optional<AgreementVersion> meanwhile) {
    var other = name(sheet.other(by.id()));
    var shown = Stream.of(sheet.agreed(), meanwhile, sheet.proposed()).flatMap(Optional::stream).toList();
    shown.forEach(this::read);
    return new AgreementShown(
        wording().say("answer.agreement.title", other, books.cohorts().get(sheet.agreement().pair().cohort()).name()),
        Stream.of(news.stream(), said(sheet, other), gone(shown)).flatMap(each -> each).toList(),
        shown.stream().map(this::stand).toList(),
        new AgreementWays(books.tokens(), by).of(sheet));
  }

  /** Opening a form over what the other wrote is reading it, too. */
  void read(AgreementVersion version) {
    if (!version.author().equals(by.id()) && version.words().isPresent()) {
      books.access().add(new AgreementRead(version.id(), version.author(), by.id(), now, THROUGH));
      books.agreements().seen(version.id(), now);
    }
  }

  private Stream<Prose> said(AgreementSheet sheet, Prose other) {
    var proposed = sheet.proposed().map(version -> wording().say(version.author().equals(by.id())
        ? "answer.agreement.waits" : "answer.agreement.yours-to-say", other));
    var holds = sheet.proposed().flatMap(_ -> sheet.agreed()).map(_ -> wording().say("answer.agreement.until-then"));
    return sheet.newest().isEmpty() ? Stream.of(wording().say("answer.agreement.none", other))
        : Stream.concat(proposed.stream(), holds.stream());
  }

  private Stream<Prose> gone(List<AgreementVersion> shown) {
    return shown.stream().anyMatch(version -> version.words().isEmpty())
        ? Stream.of(wording().say("answer.agreement.gone")) : Stream.empty();
  }

  private Stand stand(AgreementVersion version) {
    var times = new TimeInWords(wording().locale(), by.zone());
    var author = name(version.author());
    var heading = version.agreedAt()
        .map(at -> wording().say("answer.agreement.agreed", times.dayOfYear(at), author))
        .orElseGet(() -> wording().say("answer.agreement.proposed", author, times.dayOfYear(version.writtenAt())));
    return new Stand(heading, version.words().map(words -> List.of(
        new Passage(wording().say("form.agreement.goals"), words.goals()),
        new Passage(wording().say("form.agreement.rhythm"), words.rhythm()),
        new Passage(wording().say("form.agreement.confidential"), words.confidential()))).orElse(List.of()));
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }
}
