package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.Role;
import org.collegium.core.programme.CaseScript;

/** Where somebody sits in a case at one instant. */
record Chair(CaseStudyBooks books, CaseStudy study, CaseScript script, Person by, Instant now) {

  /** What they may do there. */
  enum Place {
    /** Decide, and think it over. */
    DECIDES,
    /** Decide once, after what was done was told, without seeing how the others did. */
    DECIDES_LATE,
    /** See how all decided. */
    SEES,
    /** Nothing yet: they run the case, and see it when everybody does. */
    WAITS,
    /** Nothing yet: there is nothing to decide. */
    TOO_EARLY,
    /** Nothing: it is another cohort's. */
    OUTSIDE
  }

  /** Whether they may still decide without having seen what was done, and have not. */
  boolean isBlind() {
    var place = place();
    return (place == Place.DECIDES || place == Place.DECIDES_LATE)
        && !books.decisions().hasDecided(study.id(), by.id());
  }

  /** The number of the latest stage they are to see by now. */
  int sees() {
    return isBlind() ? Math.min(study.current(), script.reveal() - 1) : study.current();
  }

  /** What the button of the case is about. */
  Meaning meaning() {
    return new Meaning(Subject.CASE, study.id().value(), study.openedBy());
  }

  Place place() {
    var role = books.memberships().of(study.cohort(), by.id())
        .filter(member -> member.holdsAt(now) && member.attendsSessions()).map(Membership::role);
    if (role.isEmpty()) {
      return Place.OUTSIDE;
    }
    if (books.decisions().released(study.id()).isPresent()) {
      return afterwards(role);
    }
    return study.stage(script.decisionPoint()).isEmpty() || !study.isRunning() ? Place.TOO_EARLY
        : decides(role) ? Place.DECIDES : Place.WAITS;
  }

  private Place afterwards(Optional<Role> role) {
    var isToldToAll = script.tellsHowAllDecided(study.stages().stream().map(CaseStudy.OpenStage::number).toList()) > 0;
    if (isToldToAll || books.decisions().hasDecided(study.id(), by.id())) {
      return Place.SEES;
    }
    return decides(role) ? Place.DECIDES_LATE : Place.WAITS;
  }

  /** Whoever runs it knows its end, and so does who brought it. */
  private boolean decides(Optional<Role> role) {
    return role.filter(each -> each != Role.FACILITATOR).isPresent()
        && books.own().told(study.script()).filter(own -> own.author().equals(by.id())).isEmpty();
  }
}
