package org.collegium.core.summary;

import org.collegium.core.identity.PersonId;
import org.collegium.core.session.Session;

/** Under which key the one digest of a session, as it stands, is written to a mentor. */
record DigestKey(Session session, PersonId mentor) {

  String written() {
    return "digest:session:" + session.id().value() + ":revision:" + session.revision() + ":person:" + mentor.value();
  }
}
