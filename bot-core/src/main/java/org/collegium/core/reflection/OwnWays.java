package org.collegium.core.reflection;

import java.time.Instant;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;

/** What an author can do with a reflection of theirs: change it before the next session, and say who reads it ever. */
record OwnWays(ReflectionBooks books, Person author) {

  List<Ask> of(Reflection reflection, Instant now) {
    var share = form(reflection, Subject.SHARING, "ask.share");
    return ChangeReflection.isEditable(books.sessions(), reflection, now)
        ? List.of(form(reflection, Subject.REFLECTION, "ask.edit"), share) : List.of(share);
  }

  private Ask form(Reflection reflection, Subject subject, String label) {
    var token = books.tokens().tokenFor(new Meaning(subject, reflection.id().value(), author.id()));
    return new Ask.OpenForm(token, Wording.in(author.locale()).say(label));
  }
}
