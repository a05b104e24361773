package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Supplier;

/** Where people act: one workspace, and the way from it to the app. */
record Stage(Workspace workspace, Deliveries deliveries, ResponseUrls responseUrls) {

  Payloads payloads() {
    return new Payloads(workspace);
  }

  <R> R alone(Supplier<R> work) {
    return workspace.alone(work);
  }

  /** Prepares an event with the lock held, then delivers it without. */
  Reaction event(Supplier<ObjectNode> happens) {
    Optional<ObjectNode> payload = alone(() -> Optional.of(happens.get())
        .filter(event -> Subscriptions.hear(workspace, event)).map(payloads()::event));
    return payload.map(deliveries::event).orElseGet(Reaction::none);
  }

  Reaction interaction(Supplier<ObjectNode> payload) {
    return deliveries.once(Line.Kind.INTERACTION, alone(payload));
  }

  /** The channel of this id; the person's direct message with the bot where the id is empty. */
  Channel place(String channelOrEmpty, String memberId) {
    return channelOrEmpty.isEmpty() ? workspace.dmWith(memberId) : workspace.knownChannel(channelOrEmpty);
  }
}
