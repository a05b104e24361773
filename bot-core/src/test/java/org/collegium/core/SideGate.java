package org.collegium.core;

import java.time.Duration;
import java.util.Map;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;

/** The case of the small catalogue, told to Front Range as far as its decision point. */
final class SideGate {

  static final String REASON = "They live there.";

  private SideGate() {}

  /** That person decides, and lets their cohort read why. */
  static void isDecidedBy(TestHouse house, String name) {
    house.confirms("Pat", "/case open the-side-gate");
    house.confirms("Pat", "/case next");
    house.confirms("Pat", "/case next");
    house.advance(Duration.ofMinutes(1));
    var decide = ((CaseDecisionAsked) house.platform().noticesTo(FakePlatform.at("#Front Range")).getLast()).form();
    var form = ((FormOpened) house.opens(name, decide.replyTo())).form();
    house.replies(name, decide.replyTo(), Map.of("way", "ask-first", "reason", REASON, "audience",
        TestHouse.offered(form, "my-cohort")));
  }
}
