package org.collegium.core.casestudy;

import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** What somebody can do with cases that leaders bring. */
record OwnCaseWays(CaseStudyBooks books, Person by) {

  /** What comes back when a facilitator accepts what they were shown. */
  private static final String ACCEPT = "accept";
  /** What comes back when an author takes it back. */
  private static final String WITHDRAW = "withdraw";

  Ask.OpenForm read(OwnCase own, Prose label) {
    return new Ask.OpenForm(token(Subject.OWN_CASE, own.id().value()), label);
  }

  Ask another(CohortId cohort) {
    return new Ask.OpenForm(token(Subject.OWN_CASES, cohort.value()), say("ask.own-case.another"));
  }

  /** As its author can. */
  List<Ask> ofAuthor(OwnCase own) {
    if (OwnCasePage.wasOpened(books, own)) {
      return List.of();
    }
    var withdraw = choice(own, WITHDRAW);
    return own.state() == OwnCase.State.ACCEPTED ? List.of(withdraw)
        : List.of(new Ask.OpenForm(token(Subject.OWN_CASE_EDIT, own.id().value()), say("ask.own-case.change")),
            withdraw);
  }

  /** As whoever looks at it can. */
  List<Ask> ofReader(OwnCase own) {
    return own.state() == OwnCase.State.OFFERED ? List.of(choice(own, ACCEPT),
        new Ask.OpenForm(token(Subject.OWN_CASE_NOTE, own.id().value()), say("ask.own-case.send-back"))) : List.of();
  }

  private Ask choice(OwnCase own, String what) {
    return new Ask.OneOf(token(Subject.OWN_CASE, own.id().value()),
        List.of(new Choice(what + ":" + sending(own), say("ask.own-case." + what))));
  }

  /** Names what its author sent the last time. */
  static String sending(OwnCase own) {
    return Long.toString(own.offeredAt().toEpochMilli());
  }

  ReplyTo token(Subject subject, long about) {
    return books.tokens().tokenFor(new Meaning(subject, about, by.id()));
  }

  private Prose say(String key) {
    return Wording.in(by.locale()).say(key);
  }
}
