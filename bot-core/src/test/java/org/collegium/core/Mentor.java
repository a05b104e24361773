package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Following;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;

/** Somebody who mentors, and what they press below their summary. */
record Mentor(TestHouse house, String name) {

  /** What that command shows. */
  MentorSummary summary(String line) {
    return (MentorSummary) house.types(name, line);
  }

  /** What stands on the button below it. */
  ReplyTo button(String line) {
    var way = (Ask.OneOf) summary(line).shorter().orElseThrow();
    assertThat(way.choices().getFirst().label().raw()).isEqualTo("Shorter");
    return way.replyTo();
  }

  /** They ask, and press. */
  Answer shorter(String line) {
    return presses(button(line));
  }

  /** They press, and wait for what was promised. */
  Answer presses(ReplyTo token) {
    var first = (Following) house.replies(name, token, Map.of("choice", "shorter"));
    return house.invoke(name, new Invocation.Awaited(first.replyTo()));
  }
}
