package org.collegium.core.reflection;

import java.util.List;
import java.util.Optional;
import org.collegium.core.command.ReflectionAnswer.Earlier;
import org.collegium.core.command.ReflectionAnswer.EarlierWordings;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/** Shows an author what a reflection of theirs said before they changed it. Nobody else is shown it. */
public final class ShowEarlier {

  private static final int A_PAGE = 5;

  private final Ledger<ReflectionBooks> ledger;

  public ShowEarlier(Ledger<ReflectionBooks> ledger) {
    this.ledger = ledger;
  }

  /**
   * Five wordings, the latest first; empty if no reflection of theirs is meant.
   *
   * @param page from 1
   */
  public Optional<EarlierWordings> handle(ReflectionId id, PersonId by, int page) {
    return ledger.read(books -> books.reflections().find(id).filter(found -> found.author().equals(by))
        .map(found -> page(found, books.reflections().earlier(id, by), page)));
  }

  private static EarlierWordings page(Reflection reflection, List<EarlierWording> kept, int page) {
    var shown = kept.stream().skip((page - 1L) * A_PAGE).limit(A_PAGE)
        .map(each -> new Earlier(each.number(), each.writtenAt(), each.words().text())).toList();
    var more = (int) Math.max(0, kept.size() - page * (long) A_PAGE);
    var areSomeGone = more == 0 && !kept.isEmpty() && kept.getLast().number() > 1;
    return new EarlierWordings(new Prose(reflection.reference()), shown, page, more,
        areSomeGone ? EarlierWording.MOST : 0);
  }
}
