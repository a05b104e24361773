package org.collegium.core.membership;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;

/** Finds whom of a cohort somebody means who types an e-mail address, a name or the one part of it that is enough. */
public final class FindMember {

  private final Ledger<MembershipBooks> ledger;

  public FindMember(Ledger<MembershipBooks> ledger) {
    this.ledger = ledger;
  }

  /** The one person meant; empty when it is nobody of this cohort, or could be several. */
  public Optional<Person> handle(CohortId cohort, String typed, Instant now) {
    var members = ledger.read(books -> books.memberships().in(cohort, now).stream()
        .map(member -> books.people().get(member.person())).toList());
    var wanted = plain(typed.strip());
    return Stream.<Predicate<Person>>of(
        person -> person.email().value().equals(wanted),
        person -> plain(person.name().raw()).equals(wanted),
        person -> List.of(plain(person.name().raw()).split("\\s+")).contains(wanted),
        person -> plain(person.name().raw()).contains(wanted))
        .map(fits -> members.stream().filter(fits).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.size() == 1 && !wanted.isEmpty())
        .map(List::getFirst);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }
}
