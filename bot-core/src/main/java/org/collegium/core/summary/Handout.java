package org.collegium.core.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.Role;
import org.collegium.core.reflection.Reflection;

/** What of a mentor's summary may be handed to the program at an instant, and how much may not. */
record Handout(SummaryBooks books, SummariseForMentor.Request request, Instant now) {

  /** What it reads in one go: more would be cut by small models, or be answered late. */
  private static final int MOST_LETTERS = 40_000;
  private static final int MOST_PIECES = 80;

  /** The program that works in that cohort. */
  Optional<MachineReader> program() {
    return books.machines().workingIn(request.cohort().id());
  }

  /** All that the mentor may read now, the latest first. */
  List<Reflection> readable() {
    var since = SummariseForMentor.begins(books, request, now).orElse(Instant.EPOCH);
    var view = new MentorsView(books, request.mentor(), request.cohort().id(), now);
    var leaders = books.memberships().mentoredBy(request.mentor(), request.cohort().id(), since).stream()
        .map(Membership::person).filter(request::isAbout).toList();
    return view.named(since).stream().filter(reflection -> leaders.contains(reflection.author()))
        .filter(reflection -> request.isAbout(reflection.session())).filter(view::mayRead).toList().reversed();
  }

  /** Those of these whose lists name the program, for this mentor of theirs, as far as it takes them. */
  List<Reflection> handed(List<Reflection> readable) {
    var named = readable.stream().filter(this::isNamed).limit(MOST_PIECES).toList();
    var letters = 0;
    var count = 0;
    for (var reflection : named) {
      letters += Quoted.words(reflection).length();
      if (letters > MOST_LETTERS && count > 0) {
        break;
      }
      count++;
    }
    return named.subList(0, count);
  }

  /**
   * Whoever asks must be the author's own mentor still: for nobody else is the program named. Who has left can say no
   * no more, so nothing of theirs is handed out.
   */
  private boolean isNamed(Reflection reflection) {
    var isTheirMentor = books.memberships().of(reflection.cohort(), reflection.author())
        .filter(author -> author.holdsAt(now)).flatMap(Membership::mentor).filter(request.mentor()::equals).isPresent();
    return isTheirMentor && books.readers().machineReading(reflection.author(), reflection.cohort(),
        List.of(new Reader(request.mentor(), Role.MENTOR)), books.machines().namedIn(reflection.id())).isPresent();
  }
}
