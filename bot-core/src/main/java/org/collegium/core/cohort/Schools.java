package org.collegium.core.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.collegium.core.text.Folded;
import org.collegium.core.text.Prose;

/**
 * The schools of a cohort, as its roster says them.
 *
 * @param names each once, by name
 */
public record Schools(List<Prose> names) {

  public Schools {
    names = List.copyOf(names);
  }

  /** Those of these members; what differs in capitals, accents and marks alone is one school. */
  public static Schools of(List<Membership> members) {
    var byName = new LinkedHashMap<String, Prose>();
    members.stream().flatMap(member -> member.school().stream())
        .forEach(school -> byName.putIfAbsent(Folded.of(school.raw()), school));
    return new Schools(byName.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue).toList());
  }

  /** The one somebody means who types its name, or as much of it as is enough; empty if it could be several. */
  public Optional<Prose> named(String typed) {
    var wanted = Folded.of(typed);
    return Stream.<Predicate<String>>of(
        name -> name.equals(wanted),
        name -> (" " + name + " ").contains(" " + wanted + " "),
        name -> name.contains(wanted))
        .map(fits -> names.stream().filter(name -> fits.test(Folded.of(name.raw()))).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.size() == 1 && !wanted.isEmpty())
        .map(List::getFirst);
  }
}
