package org.collegium.core.privacy;

import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Until when the words of a cohort are kept, as anybody in it may know. */
public record KeepingInWords(Wording wording, TimeInWords times) {

  /** One sentence. */
  public Prose of(Cohort cohort, Optional<Keeping> keeping) {
    return keeping.map(set -> wording.say(key(set), cohort.name(), times.day(set.lastDay(cohort.zone()))))
        .orElseGet(() -> wording.say("keeping.open", cohort.name()));
  }

  private static String key(Keeping keeping) {
    if (keeping.endedAt().isPresent()) {
      return "keeping.ended";
    }
    return keeping.announcedAt().isPresent() ? "keeping.announced" : "keeping.until";
  }
}
