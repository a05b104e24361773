package org.collegium.core.casestudy;

import java.util.List;
import java.util.Map;
import org.collegium.core.consent.AccessLedger.DecisionRead;
import org.collegium.core.consent.Audience;
import org.collegium.core.notice.CaseNotice.CaseTally;

/** Shows how all decided to somebody who may see it. Each reason they read is noted for its author. */
final class HowAllDecided {

  /** Of fewer, one could guess whose is whose. */
  private static final int FEWEST_REASONS = 5;

  private final Chair chair;
  private final CaseStudyBooks books;

  HowAllDecided(Chair chair) {
    this.chair = chair;
    this.books = chair.books();
  }

  Sight show() {
    var study = chair.study();
    var own = books.decisions().of(study.id(), chair.by().id());
    var all = books.decisions().all(study.id());
    var readable = all.stream().filter(this::mayRead).toList();
    var reasons = readable.size() < FEWEST_REASONS || isOneGone(all) ? List.<CaseDecision>of() : readable;
    reasons.forEach(decision -> books.access().add(new DecisionRead(decision.id(), decision.author(), chair.by().id(),
        chair.now(), "case " + study.script())));
    return new Sight(chair.script().title(),
        own.map(decision -> DecideCase.label(chair, decision.view().way())), own.filter(CaseDecision::late).isPresent(),
        new Tally(books, chair.script()).told(study).orElseGet(() -> new CaseTally(List.of())),
        reasons.stream().map(decision -> decision.view().reason()).toList());
  }

  /** Who saw them all before would know whose is missing. */
  private boolean isOneGone(List<CaseDecision> all) {
    var counted = books.decisions().released(chair.study().id()).orElse(Map.of()).values().stream()
        .mapToInt(Integer::intValue).sum();
    return all.stream().filter(decision -> !decision.late()).count() < counted;
  }

  /** One that came late would stand out as the newest. */
  private boolean mayRead(CaseDecision decision) {
    return !decision.late() && decision.audience() == Audience.MY_COHORT
        && !decision.author().equals(chair.by().id())
        && books.readers().mayRead(chair.by().id(), decision.author(), chair.study().cohort(),
            decision.listAt(chair.now()));
  }
}
