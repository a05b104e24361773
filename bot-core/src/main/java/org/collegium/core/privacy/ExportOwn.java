package org.collegium.core.privacy;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.privacy.Takeout.Chapter;
import org.collegium.core.privacy.Takeout.Entry;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** Gives a person all that is kept of them, as a page to read and as a file for programs. */
public final class ExportOwn {

  private static final String FILE = "all-that-is-mine";

  private final Ledger<ExportBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ExportOwn(Ledger<ExportBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Both files.
   *
   * @param held what {@link ShowPrivacy} tells them is kept
   */
  public List<GivenFile> handle(Person person, List<Prose> held) {
    var wording = Wording.in(person.locale());
    var takeout = ledger.read(books -> takeout(books, person, held));
    return List.of(
        new GivenFile(FILE + ".html", "text/html",
            new TakeoutPage(wording, new TimeInWords(wording.locale(), person.zone())).of(takeout)),
        new GivenFile(FILE + ".json", "application/json", TakeoutJson.of(takeout)));
  }

  private Takeout takeout(ExportBooks books, Person person, List<Prose> held) {
    var words = OwnWords.of(books, person, catalogue);
    var life = new OwnLife(books, person, catalogue);
    return new Takeout(person.name(), clock.instant(), Stream.concat(
        Stream.of(new Chapter("inShort", held.stream().map(line -> Entry.EMPTY.with("kept", line)).toList())),
        Stream.of(life.person(), life.accounts(), life.memberships(), life.away(), words.reflections(),
            words.wordings(), words.decisions(), words.turns(), words.ownCases(), words.caseNotes(),
            new OwnDilemmas(books, person).chapter(),
            words.commitments(), words.notes(), words.agreements(), life.talks(), words.drafts(), words.waiting(),
            words.announcements(),
            words.readers(),
            life.reading(), life.invitations(),
            life.presences(), life.letters()))
        .toList());
  }
}
