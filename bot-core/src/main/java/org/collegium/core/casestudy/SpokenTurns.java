package org.collegium.core.casestudy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.consent.AccessLedger.TurnsRead;
import org.collegium.core.discussion.Turn;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/** What was said in a case, as somebody may read it. That they read it is noted for everybody whose words are shown. */
record SpokenTurns(Chair chair, String through) {

  /** More are not read at once. */
  private static final int LONGEST = 600;

  /** All they may read of what was said by then, in the order it was said. */
  List<Turn> all() {
    var readers = chair.books().readers();
    return chair.books().discussion().turns().in(chair.study().id()).stream()
        .filter(turn -> stage(turn) <= chair.sees())
        .filter(turn -> turn.isReadableBy(chair.by().id(), readers, chair.now())).toList();
  }

  /** The part in which it stands: of one that was taken back, the one before. */
  int stage(Turn turn) {
    return Math.min(turn.stage(), chair.study().current());
  }

  /** As they are shown. */
  List<CaseSoFar.Said> shown(List<Turn> turns) {
    var names = new HashMap<PersonId, Prose>();
    turns.stream().map(Turn::author).distinct().forEach(author -> {
      names.put(author, chair.books().people().get(author).name());
      if (!author.equals(chair.by().id())) {
        chair.books().access().add(new TurnsRead(chair.study().id(), author, chair.by().id(), chair.now(), through));
      }
    });
    return turns.stream().map(turn -> said(turn, names)).toList();
  }

  private CaseSoFar.Said said(Turn turn, Map<PersonId, Prose> names) {
    return new CaseSoFar.Said(stage(turn), turn.author(), names.getOrDefault(turn.author(), new Prose("?")),
        new Prose(turn.reference()), turn.words().within(LONGEST));
  }
}
