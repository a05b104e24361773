package org.collegium.core.casestudy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.text.Prose;

/**
 * The form in which somebody decides: which way, why in a sentence, and whether others may read the sentence.
 *
 * @param late whether it was told already what was done
 */
record DecisionForm(Chair chair, boolean late) {

  static final String WAY = "way";
  static final String REASON = "reason";

  /** One sentence; a long one. */
  private static final int LONGEST_REASON = 300;

  Form form(Optional<CaseDecision> before, ReplyTo replyTo) {
    var wording = Wording.in(chair.by().locale());
    var ways = chair.script().ways().stream().map(way -> new Choice(way.id(), way.label())).toList();
    return new Form(replyTo, wording.say("form.case.title"),
        List.of(wording.say("form.case.which", chair.script().title()),
            wording.say(late ? "form.case.late" : "form.case.blind")),
        List.of(
            new Field(WAY, wording.say("form.case.way"), new Form.Kind.OneOf(ways),
                before.map(decision -> decision.view().way()).orElse(""), Need.REQUIRED),
            new Field(REASON, wording.say("form.case.reason"), new Form.Kind.Words(LONGEST_REASON),
                before.map(decision -> decision.view().reason().raw()).orElse(""), Need.REQUIRED),
            audience(before.map(CaseDecision::audience).orElse(Audience.ONLY_ME), wording)),
        wording.say("form.case.submit"));
  }

  private Field audience(Audience current, Wording wording) {
    var readers = named(Audience.MY_COHORT);
    var names = wording.list(readers.stream().map(reader -> chair.books().people().get(reader.person()).name())
        .toList());
    var only = new Choice(Audience.ONLY_ME.word(), wording.say("form.case.reason.mine"));
    var all = new Choice(ChosenAudience.naming(Audience.MY_COHORT, readers).value(),
        wording.say("form.case.reason.shown", names));
    return new Field(ReflectionForm.AUDIENCE, wording.say("form.case.audience"),
        new Form.Kind.OneOf(readers.isEmpty() ? List.of(only) : Stream.of(only, all).toList()),
        current == Audience.MY_COHORT && !readers.isEmpty() ? all.value() : only.value(), Need.REQUIRED);
  }

  /** Who would read the reason for that audience now. */
  List<Reader> named(Audience audience) {
    return chair.books().readers().named(chair.by().id(), chair.study().cohort(), audience, chair.now());
  }

  /** What was filled in, which has been looked at. */
  static CaseDecision.View view(Map<String, String> values) {
    return new CaseDecision.View(values.getOrDefault(WAY, "").strip(),
        new Prose(values.getOrDefault(REASON, "").strip()));
  }
}
