package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.WrittenForm;
import org.collegium.core.text.Prose;

/**
 * The form in which a leader tells a case of their own. Who reads it stands above; names are for its author to take
 * out, and what looks like one is held against the cohort's roster before anything is kept.
 */
record OwnCaseForm(CaseStudyBooks books, Person by, CohortId cohort, Instant now) {

  private static final String NAMES = "names";
  private static final String NONE = "none";
  /** What looks like a name means something else. */
  private static final String MEANT = "meant";

  /** With a question more, one message on every platform still holds it. */
  private static final int LONGEST_STORY = 2_400;
  private static final int LONGEST_PIECE = 1_000;
  /** What a choice in a form holds on every platform. */
  private static final int LONGEST_LABEL = 75;
  private static final int FEWEST_WAYS = 2;
  private static final int MOST_WAYS = 5;

  Form of(ReplyTo replyTo, Optional<OwnCase> current) {
    var parts = current.map(own -> own.words().parts()).orElse(Map.of());
    var name = books.cohorts().get(cohort).name();
    return new Form(replyTo, say("form.own-case.title"),
        List.of(say("form.own-case.readers", names(), name), say("form.own-case.consent", name),
            say("form.own-case.no-names")),
        List.of(audience(name), words(OwnCaseWords.TITLE, LONGEST_LABEL, Need.REQUIRED, parts),
            words(OwnCaseWords.SITUATION, LONGEST_STORY, Need.REQUIRED, parts),
            words(OwnCaseWords.QUESTIONS, LONGEST_PIECE, Need.OPTIONAL, parts),
            words(OwnCaseWords.DECISION, LONGEST_PIECE, Need.REQUIRED, parts),
            words(OwnCaseWords.WAYS, MOST_WAYS * (LONGEST_LABEL + 1), Need.REQUIRED, parts),
            words(OwnCaseWords.REVEAL, LONGEST_STORY, Need.REQUIRED, parts),
            words(OwnCaseWords.WRONG, LONGEST_PIECE, Need.OPTIONAL, parts),
            words(OwnCaseWords.TRANSFER, LONGEST_PIECE, Need.OPTIONAL, parts),
            words(OwnCaseWords.CLOSE, LONGEST_PIECE, Need.REQUIRED, parts),
            new Field(NAMES, say("form.own-case.names"), new Form.Kind.OneOf(List.of(
                new Choice(NONE, say("form.own-case.names.none")),
                new Choice(MEANT, say("form.own-case.names.meant")))),
                NONE, Need.REQUIRED)),
        say("form.own-case.submit"));
  }

  /** There is one choice; it carries who was named, so that nobody else reads it than was shown. */
  private Field audience(Prose cohortName) {
    var chosen = new Choice(ChosenAudience.naming(Audience.MY_COHORT, readers()).value(),
        say("form.own-case.audience.choice", names(), cohortName));
    return new Field(ReflectionForm.AUDIENCE, say("form.own-case.audience"), new Form.Kind.OneOf(List.of(chosen)),
        chosen.value(), Need.REQUIRED);
  }

  private Field words(String name, int longest, Need need, Map<String, String> parts) {
    return new Field(name, say("form.own-case." + name), new Form.Kind.Words(longest), parts.getOrDefault(name, ""),
        need);
  }

  /** Who would read it before it is opened. */
  List<Reader> readers() {
    return books.readers().facilitators(cohort, now);
  }

  private Prose names() {
    return Wording.in(by.locale()).list(readers().stream()
        .map(reader -> books.people().get(reader.person()).name()).toList());
  }

  /** Not kept, where something is wrong with what was typed. */
  Optional<OwnCaseOutcome> problems(Form form, Map<String, String> values) {
    var written = new WrittenForm(form, values, Wording.in(by.locale()));
    var problems = new LinkedHashMap<>(written.problems());
    ways(OwnCaseWords.lines(values.getOrDefault(OwnCaseWords.WAYS, "")))
        .ifPresent(problem -> problems.putIfAbsent(OwnCaseWords.WAYS, problem));
    found(values).ifPresent(problem -> problems.putIfAbsent(NAMES, problem));
    return problems.isEmpty() ? Optional.empty()
        : Optional.of(new OwnCaseOutcome.Rejected(written.holding(), problems));
  }

  private Optional<Prose> ways(List<Prose> ways) {
    if (ways.size() < FEWEST_WAYS || ways.size() > MOST_WAYS) {
      return Optional.of(say("form.own-case.problem.count", FEWEST_WAYS, MOST_WAYS, ways.size()));
    }
    if (ways.stream().distinct().count() < ways.size()) {
      return Optional.of(say("form.own-case.problem.same"));
    }
    return ways.stream().filter(way -> way.length() > LONGEST_LABEL).findFirst()
        .map(way -> say("form.own-case.problem.long", LONGEST_LABEL, way));
  }

  private Optional<Prose> found(Map<String, String> values) {
    if (values.getOrDefault(NAMES, "").strip().equals(MEANT)) {
      return Optional.empty();
    }
    var found = NamesInText.of(cohort, books.memberships(), books.people(), now)
        .in(OwnCaseWords.ALL.stream().map(part -> values.getOrDefault(part, "")));
    return found.isEmpty() ? Optional.empty()
        : Optional.of(say("form.own-case.problem.names", Wording.in(by.locale()).list(found)));
  }

  private Prose say(String key, Object... facts) {
    return Wording.in(by.locale()).say(key, facts);
  }
}
