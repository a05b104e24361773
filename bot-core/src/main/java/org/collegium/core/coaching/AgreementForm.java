package org.collegium.core.coaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** The form for a version of an agreement: over the newest there is, or over a first sentence. */
record AgreementForm(CoachingBooks books, Person by) {

  private static final String GOALS = "goals";
  private static final String RHYTHM = "rhythm";
  private static final String CONFIDENTIAL = "confidential";
  /** So short that a version is shown whole, in one piece a field, on every platform. */
  private static final int LONGEST = 800;

  Form of(AgreementSheet sheet) {
    var reader = books.people().get(sheet.other(by.id())).name();
    var newest = sheet.newest();
    var words = newest.flatMap(AgreementVersion::words);
    return new Form(books.tokens().tokenFor(meaning(sheet, newest)), wording().say("form.agreement.title"),
        List.of(wording().say(sheet.proposedTo(by.id()).isPresent() ? "form.agreement.back" : "form.agreement.intro",
            reader), wording().say("form.coach.reader", reader)),
        List.of(field(GOALS, words.map(AgreementWords::goals)), field(RHYTHM, words.map(AgreementWords::rhythm)),
            field(CONFIDENTIAL, words.map(AgreementWords::confidential)
                .or(() -> Optional.of(wording().say("form.agreement.default"))))),
        wording().say("form.agreement.submit"));
  }

  /** The token carries which version the form was opened over. */
  private Meaning meaning(AgreementSheet sheet, Optional<AgreementVersion> newest) {
    return newest.map(version -> new Meaning(Subject.AGREEMENT_VERSION, version.id().value(), by.id()))
        .orElseGet(() -> new Meaning(Subject.AGREEMENT_FORM, sheet.agreement().id().value(), by.id()));
  }

  private Field field(String name, Optional<Prose> current) {
    return new Field(name, wording().say("form.agreement." + name), new Form.Kind.Words(LONGEST),
        current.map(Prose::raw).orElse(""), Need.REQUIRED);
  }

  /** Not kept, where something is wrong with what was typed. */
  Optional<AgreementOutcome> problems(Form form, Map<String, String> values) {
    var filled = new FilledIn(form, wording());
    var problems = filled.problems(values);
    return problems.isEmpty() ? Optional.empty()
        : Optional.of(new AgreementOutcome.Rejected(filled.holding(values), problems));
  }

  /** What was typed, which has been looked at. */
  static AgreementWords words(Map<String, String> values) {
    return new AgreementWords(typed(values, GOALS), typed(values, RHYTHM), typed(values, CONFIDENTIAL));
  }

  /** As every platform sends it: one ends its lines otherwise than another, and none of that is another word. */
  private static Prose typed(Map<String, String> values, String name) {
    return new Prose(values.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n').strip());
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }
}
