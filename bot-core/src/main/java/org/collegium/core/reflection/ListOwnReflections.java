package org.collegium.core.reflection;

import java.time.InstantSource;
import java.util.Set;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.ReflectionAnswer.Own;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** Shows a person what they wrote, who may read it now, and the way to change it. */
public final class ListOwnReflections {

  private static final int A_PAGE = 10;

  private final Ledger<ReflectionBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ListOwnReflections(Ledger<ReflectionBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The newest ten, and how many more there are. */
  public OwnReflections handle(Person author) {
    return ledger.write(books -> {
      var page = books.reflections().ofAuthor(author.id(), A_PAGE);
      var more = books.reflections().countOf(author.id()) - page.size();
      var depths = books.depths().notedBy(author.id());
      return new OwnReflections(page.stream()
          .map(each -> line(books, author, each, depths.getOrDefault(each.id(), Set.of()))).toList(), more);
    });
  }

  private Own line(ReflectionBooks books, Person author, Reflection reflection, Set<CycleStep> held) {
    var now = clock.instant();
    var programme = catalogue.find(books.cohorts().get(reflection.cohort()).programme())
        .map(found -> found.in(author.locale()));
    var question = reflection.asked().flatMap(asked -> programme.flatMap(found -> found.prompt(asked.prompt())))
        .map(prompt -> prompt.ask());
    var readers = ReflectionForm.names(WriteForm.readingNow(books, reflection, now), books.people());
    return new Own(new Prose(reflection.reference()), reflection.writtenAt(), question, reflection.words().text(),
        readers, CycleStep.inWords(held, Wording.in(author.locale())),
        new OwnWays(books, author).of(reflection, now));
  }
}
