package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** The app's word to one person in one place, by a response URL or in a command's acknowledgement. */
record Said(Workspace workspace, String memberId, String channelId) {

  /** Ephemeral, unless {@code response_type} is {@code in_channel}. */
  void say(JsonNode json) {
    var content = new Content(json).demandSomething();
    var message = Messages.byTheBot(workspace, content);
    if (Json.text(json, "response_type").equals("in_channel")) {
      var channel = workspace.knownChannel(channelId);
      channel.put(message);
      workspace.happens(Messages.event(message, channel));
    } else {
      workspace.showOnlyTo(memberId, message.put("channel", channelId));
    }
  }
}
