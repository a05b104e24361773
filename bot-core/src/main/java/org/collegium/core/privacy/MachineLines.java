package org.collegium.core.privacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/** What a person is told of the program that shortens what they write for their mentor. */
record MachineLines(PrivacyBooks books, Person person, Wording wording) {

  /** Who read something: a person, or the program for them. */
  static Prose reader(Prose name, String through, Wording wording) {
    return MachineReader.hostIn(through).map(host -> wording.say("privacy.read.machine", host, name)).orElse(name);
  }

  /** What they said about it, and where it may be named. */
  List<Prose> held(Membership member) {
    var cohort = books.cohorts().get(member.cohort()).name();
    if (books.machines().isRefusedBy(member.cohort(), person.id())) {
      return List.of(wording.say("privacy.held.machine.refused", cohort));
    }
    return member.role() == Role.LEADER ? books.machines().workingIn(member.cohort())
        .map(working -> wording.say("privacy.held.machine", cohort, working.host())).stream().toList() : List.of();
  }

  /** How much it may be handed now. */
  List<Prose> readable(List<Reflection> written, Instant now) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var reflection : written) {
      var named = books.machines().namedIn(reflection.id());
      books.readers().machineReading(reflection.author(), reflection.cohort(), people(reflection, now), named)
          .ifPresent(working -> counts.merge(working.host(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(each -> wording.say("privacy.readable.machine", each.getKey(), each.getValue())).toList();
  }

  private List<Reader> people(Reflection reflection, Instant now) {
    return reflection.readers().stream().filter(reader -> books.readers().mayRead(reader.person(), reflection.author(),
        reflection.cohort(), reflection.listAt(now))).toList();
  }
}
