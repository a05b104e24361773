package org.collegium.core.portfolio;

import java.time.Instant;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Ask.OneOf;
import org.collegium.core.notice.PortfolioNotice.YearEnded;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/** Tells somebody that a year is over, how much they wrote in it, and none of it. */
public final class PortfolioAuthor implements Author {

  private static final Prose NOTHING = new Prose("they wrote nothing in that year, or it is not over");

  private final Ledger<PortfolioBooks> ledger;
  private final Catalogue catalogue;

  public PortfolioAuthor(Ledger<PortfolioBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("What somebody wrote is told to them, not to places");
    }
    return ledger.write(books -> {
      var last = books.sessions().get(new SessionId(letter.draft().about()));
      var own = new OwnYears(books, catalogue, books.people().get(to.person()), now);
      return own.yearOf(last).filter(_ -> last.isOver(now))
          .flatMap(year -> own.year(last.cohort(), year).filter(part -> part.written() > 0)
              .map(part -> new YearEnded(part.cohort(), year, part.written(), ask(books, last, own.owner()))))
          .<Content>map(Content.Say::new).orElseGet(() -> new Content.Nothing(NOTHING));
    });
  }

  private static OneOf ask(PortfolioBooks books, Session last, Person person) {
    var token = books.tokens().tokenFor(new Meaning(Subject.PORTFOLIO, last.id().value(), person.id()));
    return new OneOf(token, List.of(new Choice("show", Wording.in(person.locale()).say("ask.portfolio.show"))));
  }
}
