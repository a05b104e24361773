package org.collegium.core.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.commitment.Commitment.Outcome;
import org.collegium.core.commitment.Commitment.ReturnDay;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.OutcomeId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.text.Prose;

/** The form in which an author tells what happened, and whether the commitment goes on. Nothing in it is a score. */
record OutcomeForm(CommitmentBooks books, Person author, Commitment commitment, Instant now) {

  static final String HAPPENED = "happened";
  static final String NEXT = "next";
  static final String CLOSE = "close";

  /** @param wanted what is chosen when it opens: a day, or to close it */
  Form form(ReplyTo replyTo, Optional<String> wanted) {
    var wording = Wording.in(author.locale());
    var words = new NoticeInWords(wording, author.zone());
    var plan = Prose.lines(words.plans().lines(commitment.facts()));
    var days = new ReturnDays(books, author, commitment.cohort(), now);
    var choices = Stream.concat(days.offered(wanted.flatMap(days::chosen)),
        Stream.of(new Choice(CLOSE, wording.say("form.outcome.close")))).toList();
    return new Form(replyTo, wording.say("form.outcome.title"),
        List.of(plan, words.readers(new CommitmentReaders(books, now).names(commitment))),
        List.of(audience(wording),
            ReflectionForm.words(HAPPENED, wording.say("form.outcome.happened"), "", Need.OPTIONAL),
            new Field(NEXT, wording.say("form.outcome.next"), new Form.Kind.OneOf(choices),
                wanted.orElseGet(() -> days.usual().toString()), Need.REQUIRED)),
        wording.say("form.outcome.submit"));
  }

  /** Nobody is offered who may not read the plan. */
  private Field audience(Wording wording) {
    var readers = new CommitmentReaders(books, now).of(commitment);
    var offered = readers.isEmpty() ? EnumSet.of(Audience.ONLY_ME)
        : EnumSet.of(Audience.ONLY_ME, commitment.audience());
    return CommitmentForm.narrow(new ReflectionForm(books.people(), books.memberships(), wording)
        .audience(author.id(), commitment.cohort(), readers.isEmpty() ? Audience.ONLY_ME : commitment.audience(), now),
        offered);
  }

  /** What was told, for those whom the form named; empty if nothing was. */
  Optional<Outcome> told(Map<String, String> values, OutcomeId id) {
    var audience = ReflectionForm.chosen(values).audience();
    return ReflectionForm.typed(values, HAPPENED).map(words -> new Outcome(id, words, audience,
        books.readers().named(author.id(), commitment.cohort(), audience, now), now));
  }

  /** That day, and the session that begins on it. */
  ReturnDay on(LocalDate day) {
    return new ReturnDays(books, author, commitment.cohort(), now).on(day);
  }

  /** The day to which it is carried; empty if it is closed. */
  Optional<LocalDate> next(Map<String, String> values) {
    return new ReturnDays(books, author, commitment.cohort(), now).chosen(values.getOrDefault(NEXT, ""));
  }
}
