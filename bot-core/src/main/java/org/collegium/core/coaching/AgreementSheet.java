package org.collegium.core.coaching;

import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.PersonId;

/** An agreement with all its versions, the earliest first. */
record AgreementSheet(Agreement agreement, List<AgreementVersion> versions) {

  static AgreementSheet of(CoachingAgreements agreements, Agreement agreement) {
    return new AgreementSheet(agreement, agreements.versions(agreement.id()));
  }

  /** The latest, whether agreed to or not. */
  Optional<AgreementVersion> newest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** What holds: the latest to which both said yes. */
  Optional<AgreementVersion> agreed() {
    return versions.stream().filter(AgreementVersion::isAgreed).reduce((_, later) -> later);
  }

  /** What one proposed and the other has not answered. */
  Optional<AgreementVersion> proposed() {
    return newest().filter(version -> !version.isAgreed());
  }

  /** The same, if it is that person's to answer. */
  Optional<AgreementVersion> proposedTo(PersonId person) {
    return proposed().filter(version -> !version.author().equals(person));
  }

  /** Who is not that person. */
  PersonId other(PersonId person) {
    return agreement.pair().other(person);
  }
}
