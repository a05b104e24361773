package org.collegium.core.portfolio;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/** Gives a person what they wrote over the years, by session and by responsibility, as a page to read and to print. */
public final class GatherPortfolio {

  private final Ledger<PortfolioBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public GatherPortfolio(Ledger<PortfolioBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** All of it, of every cohort they are or were in; empty as long as there is nothing. */
  public Optional<Gathered> all(Person person) {
    var now = clock.instant();
    var portfolio = new Portfolio(now,
        ledger.read(books -> new OwnYears(books, catalogue, person, now).ever()));
    return given(person, "my-portfolio.html", say(person, "portfolio.title", person.name()), portfolio);
  }

  /**
   * That of the year of a cohort's programme that ended with that session, with what they wrote first in it; empty
   * where it is not over, or nothing is there.
   */
  public Optional<Gathered> year(SessionId last, Person person) {
    var now = clock.instant();
    return ledger.read(books -> books.sessions().find(last).filter(session -> session.isOver(now))
        .flatMap(session -> year(new OwnYears(books, catalogue, person, now), session)));
  }

  private static Optional<Gathered> year(OwnYears own, Session last) {
    var person = own.owner();
    return own.yearOf(last).flatMap(year -> given(person, "my-year-%d.html".formatted(year),
        say(person, "portfolio.title.year", person.name(), year),
        new Portfolio(own.now(), own.year(last.cohort(), year).stream().toList())));
  }

  private static Optional<Gathered> given(Person person, String name, Prose title, Portfolio portfolio) {
    if (portfolio.isEmpty()) {
      return Optional.empty();
    }
    var wording = Wording.in(person.locale());
    var page = new PortfolioPage(wording, new TimeInWords(wording.locale(), person.zone())).of(title, portfolio);
    return Optional.of(new Gathered(new GivenFile(name, "text/html", page), portfolio.written()));
  }

  private static Prose say(Person person, String key, Object... facts) {
    return Wording.in(person.locale()).say(key, facts);
  }

  /**
   * What was gathered.
   *
   * @param written how much of it they wrote
   */
  public record Gathered(GivenFile page, int written) {}
}
