package org.collegium.core.privacy;

import org.collegium.core.consent.AccessLedger;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** How somebody came to read something, as its author is told. */
record ThroughInWords(Wording wording) {

  /** The command it came through, or that it was taken along. */
  Prose of(String through) {
    return through.equals(AccessLedger.TAKEN_ALONG) ? wording.say("privacy.through.taken-along")
        : new Prose("/" + through);
  }
}
