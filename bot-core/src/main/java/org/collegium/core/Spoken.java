package org.collegium.core;

import java.util.Locale;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.Wording;

/** Plain answers in the asker's language; refusals go by their enum's name. */
final class Spoken {

  private Spoken() {}

  /** The sentence of that refusal: key {@code refused.ROOM.REASON}. */
  static Answer refused(Wording wording, String room, Enum<?> reason, Object... facts) {
    var word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new PlainAnswer.Refused(wording.say("refused." + room + "." + word, facts));
  }

  static Answer refused(Asked asked, String key, Object... facts) {
    return new PlainAnswer.Refused(asked.wording().say("refused." + key, facts));
  }

  static Answer said(Asked asked, String key, Object... facts) {
    return new PlainAnswer.Said(asked.wording().say(key, facts));
  }
}
