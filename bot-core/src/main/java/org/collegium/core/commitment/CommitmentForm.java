package org.collegium.core.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.commitment.Commitment.ReturnDay;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.text.Prose;

/** The form of an if-then plan: who will read it stands above, and at its end the plan is pictured once. */
record CommitmentForm(CommitmentBooks books, Person author, CohortId cohort, Instant now) {

  static final String CUE = "cue";
  static final String ACT = "act";
  static final String BECAUSE = "because";
  static final String DAY = "day";
  static final String PICTURE = "picture";

  /** What one means to do is told to no whole cohort. */
  private static final Set<Audience> FOR_WHOM = Set.of(Audience.ONLY_ME, Audience.MY_MENTOR);
  /** One sentence; a long one. */
  private static final int LONGEST = 300;

  /** An empty one. */
  Form blank(ReplyTo replyTo, Optional<LocalDate> day) {
    return form(replyTo, Audience.MY_MENTOR, day, Optional.empty());
  }

  /** One with a commitment in it. */
  Form holding(ReplyTo replyTo, Commitment commitment, Optional<LocalDate> day) {
    return form(replyTo, commitment.audience(), day.or(() -> Optional.of(commitment.comesBack().day())),
        Optional.of(commitment));
  }

  /** Whom they name now does not read what they told before. */
  private List<Prose> intro(Wording wording, ReaderNames names, Optional<Commitment> kept) {
    var readers = new NoticeInWords(wording, author.zone()).readers(names);
    return kept.filter(commitment -> !books.commitments().outcomes(commitment).isEmpty())
        .map(_ -> List.of(readers, wording.say("form.commit.told"), wording.say("form.commit.how")))
        .orElseGet(() -> List.of(readers, wording.say("form.commit.how")));
  }

  private Form form(ReplyTo replyTo, Audience audience, Optional<LocalDate> wanted, Optional<Commitment> kept) {
    var plan = kept.map(Commitment::plan);
    var wording = Wording.in(author.locale());
    var parts = new ReflectionForm(books.people(), books.memberships(), wording);
    var names = parts.names(books.readers().named(author.id(), cohort, audience, now));
    return new Form(replyTo, wording.say("form.commit.title"),
        intro(wording, names, kept),
        List.of(narrow(parts.audience(author.id(), cohort, audience, now), FOR_WHOM),
            words(CUE, plan.map(Plan::cue), Need.REQUIRED), words(ACT, plan.map(Plan::act), Need.REQUIRED),
            words(BECAUSE, plan.map(Plan::because), Need.REQUIRED), day(wanted),
            words(PICTURE, plan.flatMap(Plan::picture), Need.OPTIONAL)),
        wording.say("form.commit.submit"));
  }

  /** The same field without those who are not among these. */
  static Field narrow(Field audience, Set<Audience> among) {
    return audience.kind() instanceof Form.Kind.OneOf one
        ? new Field(audience.name(), audience.label(), new Form.Kind.OneOf(one.choices().stream()
            .filter(choice -> ChosenAudience.read(choice.value()).map(ChosenAudience::audience)
                .filter(among::contains).isPresent())
            .toList()), audience.current(), audience.need())
        : audience;
  }

  private Field words(String name, Optional<Prose> current, Need need) {
    return new Field(name, Wording.in(author.locale()).say("form.commit." + name), new Form.Kind.Words(LONGEST),
        current.map(Prose::raw).orElse(""), need);
  }

  private Field day(Optional<LocalDate> wanted) {
    var days = new ReturnDays(books, author, cohort, now);
    return new Field(DAY, Wording.in(author.locale()).say("form.commit.day"),
        new Form.Kind.OneOf(days.offered(wanted).toList()),
        wanted.filter(days::isPossible).orElseGet(days::usual).toString(), Need.REQUIRED);
  }

  /** That day, and the session that begins on it. */
  ReturnDay on(LocalDate day) {
    return new ReturnDays(books, author, cohort, now).on(day);
  }

  /** The day that came back, if it can be one. */
  Optional<LocalDate> day(Map<String, String> values) {
    return new ReturnDays(books, author, cohort, now).chosen(values.getOrDefault(DAY, ""));
  }

  /** What was filled in, which has been looked at. */
  static Plan plan(Map<String, String> values) {
    return new Plan(typed(values, CUE), typed(values, ACT), typed(values, BECAUSE),
        ReflectionForm.typed(values, PICTURE));
  }

  private static Prose typed(Map<String, String> values, String name) {
    return ReflectionForm.typed(values, name).orElseThrow();
  }
}
