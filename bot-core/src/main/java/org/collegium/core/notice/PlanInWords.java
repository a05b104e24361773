package org.collegium.core.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.text.Prose;

/** Commitments as plain words, in the sentences that every platform shows in its own way. */
public record PlanInWords(Wording wording, TimeInWords times) {

  /** Its parts, a line each. */
  public List<Prose> lines(PlanFacts plan) {
    return Stream.of(Optional.of(wording.say("plan.cue", plan.cue())), Optional.of(wording.say("plan.act", plan.act())),
        Optional.of(wording.say("plan.because", plan.because())),
        plan.picture().map(picture -> wording.say("plan.picture", picture)))
        .flatMap(Optional::stream).toList();
  }

  /** What its author told of it, a line each time. */
  public List<Prose> lines(List<PlanFacts.Told> told) {
    return told.stream().map(each -> wording.say("plan.told", times.dayOfYear(each.at()), each.words())).toList();
  }

  /** Its parts, and what its author told of it. */
  public Prose text(PlanFacts plan, List<PlanFacts.Told> told) {
    return Prose.lines(Stream.concat(lines(plan).stream(), lines(told).stream()).toList());
  }
}
