package org.collegium.core.commitment;

import java.util.Locale;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;

/** The buttons that lead to forms about commitments. */
final class CommitmentWay {

  private CommitmentWay() {}

  /** The one to the form that this means. */
  static Ask.OpenForm to(CommitmentBooks books, Person author, Meaning meaning) {
    return new Ask.OpenForm(books.tokens().tokenFor(meaning), Wording.in(author.locale())
        .say("ask.commit." + meaning.subject().name().toLowerCase(Locale.ROOT)));
  }
}
