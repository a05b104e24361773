package org.collegium.core.reflection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;

/**
 * What an author can do with a reflection of theirs: change it before the next session, say who reads it ever, and look
 * at what it said before and what it holds.
 */
record OwnWays(ReflectionBooks books, Person author) {

  List<Ask> of(Reflection reflection, Instant now) {
    var ways = new ArrayList<Ask>();
    if (ChangeReflection.isEditable(books.sessions(), reflection, now)) {
      ways.add(form(reflection, Subject.REFLECTION, "ask.edit"));
    }
    ways.add(form(reflection, Subject.SHARING, "ask.share"));
    if (reflection.editedAt().isPresent() && books.reflections().hasEarlier(reflection.id())) {
      ways.add(form(reflection, Subject.EARLIER, "ask.earlier"));
    }
    ways.add(form(reflection, Subject.DEPTH, "ask.depth"));
    return ways;
  }

  private Ask form(Reflection reflection, Subject subject, String label) {
    var token = books.tokens().tokenFor(new Meaning(subject, reflection.id().value(), author.id()));
    return new Ask.OpenForm(token, Wording.in(author.locale()).say(label));
  }
}
