package org.collegium.core;

import static org.collegium.core.command.Option.Type.WHEN;
import static org.collegium.core.command.Option.optional;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.privacy.AskErasure;
import org.collegium.core.privacy.AskErasure.When;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** {@code /cohort privacy erase}: all that is one's own is taken away, after one has seen what that means. */
final class ErasureAssembly {

  private final House house;
  private final AskErasure ask;

  private ErasureAssembly(House house) {
    this.house = house;
    this.ask = new AskErasure(house.erasures(), house.clock());
  }

  static Room room(House house) {
    var assembly = new ErasureAssembly(house);
    return Room.empty()
        .with(Command.personal("cohort privacy erase", optional("when", WHEN)).changing(), assembly::erase)
        .with(Command.personal("cohort privacy keep").changing(), assembly::keep);
  }

  private Answer erase(Asked asked) {
    return When.named(asked.option("when").orElse(When.TOMORROW.word()))
        .map(when -> asked.isConfirmed() ? done(asked, when) : preview(asked, when))
        .orElseGet(() -> Spoken.refused(asked, "privacy.when"));
  }

  private Answer preview(Asked asked, When when) {
    var planned = ask.handle(asked.person(), when, Step.PREVIEW);
    var lines = new ArrayList<Prose>();
    lines.add(asked.wording().say("erase.when." + word(when), asked.times().moment(planned.dueAt())));
    planned.alone().forEach(cohort -> lines.add(asked.wording().say("erase.alone", cohort)));
    if (!planned.mentees().isEmpty()) {
      lines.add(asked.wording().say("erase.mentees", asked.wording().list(planned.mentees()),
          planned.mentees().size()));
    }
    lines.addAll(meaning(asked, planned));
    lines.add(asked.wording().say("erase.take-along"));
    return new PlainAnswer.Preview(asked.wording().say("erase.title." + word(when)), lines);
  }

  /** The receipt: afterwards there is nobody left to whom it could be given. */
  private Answer done(Asked asked, When when) {
    var planned = ask.handle(asked.person(), when, Step.WRITE);
    var lines = new ArrayList<Prose>();
    lines.add(asked.wording().say("erase.done." + word(when), asked.times().moment(planned.dueAt())));
    lines.addAll(meaning(asked, planned));
    return new PlainAnswer.Said(Prose.lines(lines));
  }

  private static List<Prose> meaning(Asked asked, AskErasure.Asked planned) {
    var wording = asked.wording();
    var cohorts = planned.cohorts().isEmpty() ? "" : wording.list(planned.cohorts());
    return List.of(wording.say("erase.goes.words", planned.reflections()), wording.say("erase.goes.life"),
        wording.say("erase.goes.places", cohorts, planned.cohorts().size()), wording.say("erase.goes.posted"),
        wording.say("erase.stays"), wording.say("erase.beyond"));
  }

  private static String word(When when) {
    return switch (when) {
      case NOW -> "now";
      case TOMORROW -> "later";
    };
  }

  private Answer keep(Asked asked) {
    var isTakenBack = house.erasures().<Boolean>write(books -> books.erasures().takeBack(asked.person().id()));
    return isTakenBack ? Spoken.said(asked, "erase.kept") : Spoken.refused(asked, "privacy.keep");
  }
}
