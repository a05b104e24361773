package org.collegium.core.specimen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** One answer of each kind about plans and about protocols. */
record PlansAndProtocols(Notices notices) {

  List<Answer> all() {
    return Stream.concat(Stream.of(protocols(), dilemma()), plans().stream()).toList();
  }

  private Answer protocols() {
    return new ProtocolAnswer.ProtocolsListed(say("Front Range"), List.of(new ProtocolAnswer.ProtocolLine(
        new Prose("two-ears"), say("Two ears"), say("One brings a dilemma."), say("at step 2 of 3"))),
        List.of(new ProtocolAnswer.Offer(say("Ada"), Notices.FORM)));
  }

  private Answer dilemma() {
    return new ProtocolAnswer.DilemmaShown(say("Ada"), say("Two *rooms*"),
        say("They want the same room.\nI promised it."),
        say("Whom do I ask first?"), List.of(say("May be read by: Grace and Pat."), say("Nobody else has seen it.")),
        List.of(Notices.RSVP));
  }

  private List<Answer> plans() {
    var make = new Ask.OpenForm(new ReplyTo("commit-token"), new Prose("Make a plan"));
    return List.of(
        new CommitmentAnswer.CommitmentKept(notices.plan(), say("Comes back on Tuesday."), notices.readers(),
            List.of(Notices.HAPPENED, Notices.CLOSING)),
        new CommitmentAnswer.OwnCommitments(List.of(
            ownPlan(),
            new CommitmentAnswer.Own(new PlanFacts(say("P-7K2"), say("the bell rings"), say("stand at the door"),
                say("of the little ones"), Optional.empty()), Notices.STARTS, say("Closed on Monday."),
                new ReaderNames(List.of()), List.of(), List.of())),
            3, List.of(make)));
  }

  CommitmentAnswer.Own ownPlan() {
    return new CommitmentAnswer.Own(notices.plan(), Notices.STARTS, say("Comes back on Tuesday."), notices.readers(),
        List.of(new PlanFacts.Told(Notices.STARTS.plus(Duration.ofDays(2)), say("They *all* spoke.")),
            new PlanFacts.Told(Notices.STARTS.plus(Duration.ofDays(9)), say("The meeting\nfell out."))),
        List.of(Notices.HAPPENED, Notices.CLOSING));
  }

  private Prose say(String words) {
    return notices.say(words);
  }
}
