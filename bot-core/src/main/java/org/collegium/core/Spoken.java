package org.collegium.core;

import java.util.Locale;
import java.util.stream.Collectors;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Asked;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.TypedLine;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.VisibleText;

/** Plain answers in the asker's language; refusals go by their enum's name. */
final class Spoken {

  private Spoken() {}

  /** The sentence of that refusal: key {@code refused.ROOM.REASON}. */
  static Answer refused(Wording wording, String room, Enum<?> reason, Object... facts) {
    var word = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new PlainAnswer.Refused(wording.say("refused." + room + "." + word, facts));
  }

  /** That a command cannot do without that option, and how it is typed. */
  static Answer missing(Wording wording, Command command, Option option) {
    return new PlainAnswer.Refused(wording.say("refused.missing",
        Vocabulary.in(wording.locale()).option(option.name()), command.usage(wording.locale())));
  }

  /** That a command has no option of that name, and which it has. */
  static Answer noSuchOption(Wording wording, TypedLine.NoSuchOption none) {
    return new PlainAnswer.Refused(wording.say("refused.no-such-option", VisibleText.beginning(none.name()),
        none.known().stream().map(Option::name).map(Vocabulary.in(wording.locale())::option)
            .collect(Collectors.joining(", "))));
  }

  static Answer refused(Asked asked, String key, Object... facts) {
    return new PlainAnswer.Refused(asked.wording().say("refused." + key, facts));
  }

  static Answer said(Asked asked, String key, Object... facts) {
    return new PlainAnswer.Said(asked.wording().say(key, facts));
  }
}
