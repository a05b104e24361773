package org.collegium.core;

import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CoachingAnswer.AgreementShown;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;

/**
 * What a mentor and a leader do about what they agree on.
 *
 * @param command by which they come to it
 */
public record Agreements(String command) {

  /** Of somebody who has one pair. */
  public static Agreements only() {
    return new Agreements("/coach agreement");
  }

  /** Of a mentor of several, with that leader. */
  public static Agreements with(String leader) {
    return new Agreements("/coach agreement member:" + leader);
  }

  public AgreementShown of(TestHouse house, String name) {
    return (AgreementShown) house.types(name, command);
  }

  /** They write all of it anew, the goals being that. */
  public Answer proposed(TestHouse house, String name, String goals) {
    return house.replies(name, form(house, name).replyTo(), filled(goals));
  }

  /** All three fields, the goals being that. */
  public static Map<String, String> filled(String goals) {
    return Map.of("goals", goals, "rhythm", "Every two weeks", "confidential", "All of it");
  }

  /** The form that they are given now. */
  public Form form(TestHouse house, String name) {
    var way = of(house, name).ways().stream().filter(Ask.OpenForm.class::isInstance).findFirst().orElseThrow();
    return ((FormOpened) house.opens(name, way.replyTo())).form();
  }

  /** They agree to what stands there. */
  public Answer agreedTo(TestHouse house, String name) {
    return house.replies(name, choice(house, name), Map.of("choice", "agree"));
  }

  /** What they can press now without a form. */
  public ReplyTo choice(TestHouse house, String name) {
    return of(house, name).ways().stream().filter(Ask.OneOf.class::isInstance).findFirst().orElseThrow().replyTo();
  }
}
