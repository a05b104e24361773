package org.collegium.core.coaching;

import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** What one of a pair can do about what they agree on. */
record AgreementWays(Tokens tokens, Person by) {

  /** What comes back when somebody agrees to what they were shown. */
  static final String AGREE = "agree";
  /** What comes back when somebody takes back what they proposed. */
  static final String TAKE_BACK = "take-back";

  /** What can be done with it as it stands. */
  List<Ask> of(AgreementSheet sheet) {
    var newest = sheet.newest();
    if (newest.isEmpty()) {
      return List.of(new Ask.OpenForm(tokens.tokenFor(new Meaning(Subject.AGREEMENT_FORM,
          sheet.agreement().id().value(), by.id())), wording().say("ask.agreement.write")));
    }
    var token = tokens.tokenFor(new Meaning(Subject.AGREEMENT_VERSION, newest.get().id().value(), by.id()));
    var change = new Ask.OpenForm(token, wording().say("ask.agreement.change"));
    if (newest.get().isAgreed()) {
      return List.of(change);
    }
    return sheet.proposedTo(by.id()).isPresent()
        ? List.of(new Ask.OneOf(token, List.of(new Choice(AGREE, wording().say("ask.agreement.agree")))), change)
        : List.of(change,
            new Ask.OneOf(token, List.of(new Choice(TAKE_BACK, wording().say("ask.coach.take-back")))));
  }

  /** To one of them. */
  Ask.OpenForm show(Agreement agreement, Prose label) {
    return new Ask.OpenForm(tokens.tokenFor(new Meaning(Subject.AGREEMENT, agreement.id().value(), by.id())), label);
  }

  /** To all that are theirs in a cohort. */
  Ask.OpenForm showAll(CohortId cohort, String label) {
    return new Ask.OpenForm(tokens.tokenFor(new Meaning(Subject.AGREEMENTS, cohort.value(), by.id())),
        wording().say(label));
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }
}
