package org.collegium.core.privacy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.command.PrivacyAnswer.Read;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.consent.AccessLedger.Reads;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/** Shows a person what the bot holds about them, who may read it, and who has. */
public final class ShowPrivacy {

  private static final int ALL = 100_000;
  private static final int A_PAGE = 25;

  private final Ledger<PrivacyBooks> ledger;
  private final InstantSource clock;

  public ShowPrivacy(Ledger<PrivacyBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What is held, and how much of it each reader may read now. */
  public HoldingsShown holdings(Person person) {
    var wording = Wording.in(person.locale());
    return ledger.read(books -> {
      var written = books.reflections().ofAuthor(person.id(), ALL);
      var held = new ArrayList<Prose>();
      held.add(wording.say("privacy.held.person", person.name(), person.email().value(), person.zone().getId(),
          wording.locale().getDisplayName(wording.locale())));
      books.holdings().platforms(person.id())
          .forEach(platform -> held.add(wording.say("privacy.held.address", books.installations().nameOf(platform))));
      books.memberships().ever(person.id()).forEach(member -> held.addAll(membership(books, person, member)));
      held.add(wording.say("privacy.held.reflections", written.size()));
      books.holdings().of(person.id())
          .forEach(each -> held.add(wording.say("privacy.held." + each.kind().word(), each.count())));
      books.erasures().of(person.id()).ifPresent(asked -> held.add(wording.say("privacy.held.erasure",
          new TimeInWords(wording.locale(), person.zone()).moment(asked.dueAt()))));
      var readable = readable(books, written);
      var lines = new ArrayList<Prose>();
      lines.add(wording.say("privacy.readable.self", written.size()));
      readable.forEach((reader, count) -> lines.add(wording.say("privacy.readable", books.people().get(reader).name(),
          count)));
      lines.addAll(new MachineLines(books, person, wording).readable(written, clock.instant()));
      plans(books, person).forEach((reader, count) -> lines.add(wording.say("privacy.readable.commitments",
          books.people().get(reader).name(), count)));
      return new HoldingsShown(held, lines);
    });
  }

  /** Also of one that has ended: its row stays. */
  private List<Prose> membership(PrivacyBooks books, Person person, Membership member) {
    var wording = Wording.in(person.locale());
    var cohort = books.cohorts().get(member.cohort()).name();
    var role = wording.say("role." + member.role().word());
    var times = new TimeInWords(wording.locale(), person.zone());
    var lines = new ArrayList<Prose>();
    lines.add(member.leftAt().filter(_ -> !member.holdsAt(clock.instant()))
        .map(left -> wording.say("privacy.held.membership.ended", cohort, role, times.moment(left)))
        .orElseGet(() -> wording.say("privacy.held.membership", cohort, role)));
    member.school().ifPresent(school -> lines.add(wording.say("privacy.held.school", cohort, school)));
    lines.add(new KeepingInWords(wording, times).of(books.cohorts().get(member.cohort()),
        books.keepings().of(member.cohort())));
    member.mentor().ifPresent(mentor -> lines.add(wording.say("privacy.held.mentor", cohort,
        books.people().get(mentor).name())));
    lines.addAll(new MachineLines(books, person, wording).held(member));
    return lines;
  }

  private Map<PersonId, Integer> readable(PrivacyBooks books, List<Reflection> written) {
    var counts = new LinkedHashMap<PersonId, Integer>();
    for (var reflection : written) {
      reflection.readers().stream().map(Reader::person).distinct()
          .filter(reader -> books.readers().mayRead(reader, reflection.author(), reflection.cohort(),
              reflection.listAt(clock.instant())))
          .forEach(reader -> counts.merge(reader, 1, Integer::sum));
    }
    return counts;
  }

  private Map<PersonId, Integer> plans(PrivacyBooks books, Person person) {
    var counts = new LinkedHashMap<PersonId, Integer>();
    for (var commitment : books.commitments().ofAuthor(person.id(), ALL)) {
      commitment.readers().stream().map(Reader::person)
          .filter(reader -> books.readers().mayRead(reader, commitment.author(), commitment.cohort(),
              commitment.listAt(clock.instant())))
          .forEach(reader -> counts.merge(reader, 1, Integer::sum));
    }
    return counts;
  }

  /**
   * Who read which of one's words, from when to when and how often.
   *
   * @param page from 1
   */
  public ReadsShown reads(PersonId person, int page) {
    var before = (page - 1L) * A_PAGE;
    return ledger.read(books -> {
      var reads = books.access().toWordsOf(person, before, A_PAGE);
      var more = (int) Math.max(0, books.access().countToWordsOf(person) - before - A_PAGE);
      var wording = Wording.in(books.people().get(person).locale());
      return new ReadsShown(reads.stream().map(read -> line(books, wording, read)).toList(), page, more);
    });
  }

  private static Read line(PrivacyBooks books, Wording wording, Reads read) {
    return new Read(MachineLines.reader(books.people().get(read.reader()).name(), read.through(), wording),
        new Prose(read.reference().orElse("–")),
        new ThroughInWords(wording).of(MachineReader.commandIn(read.through())), read.first(), read.last(),
        read.times());
  }
}
