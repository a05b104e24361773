package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member of the workspace, acting as people do in Slack's client. Every act returns when the app has acknowledged or
 * the platform has given up, see {@link Patience}; what a client would not let a person do throws.
 */
public final class SlackPerson {

  private final Stage stage;
  private final String id;

  SlackPerson(Stage stage, String id) {
    this.stage = stage;
    this.id = id;
  }

  public String id() {
    return id;
  }

  public String email() {
    return member().email();
  }

  /** A slash command, such as {@code types("/cohort", "next", "")}; without a channel it is typed in the bot's DM. */
  public Reaction types(String command, String text, String channelOrEmpty) {
    if (!stage.workspace().scopes().hold("commands")) {
      return Reaction.none();
    }
    var channel = stage.alone(() -> stage.place(channelOrEmpty, id));
    var reaction = stage.deliveries().once(Line.Kind.COMMAND, stage.alone(() -> stage.payloads()
        .command(actor(), channel, command, text)
        .put("response_url", stage.responseUrls().issue(stage.workspace(), member(), channel, ""))));
    stage.alone(() -> {
      hear(reaction.body(), channel);
      return true;
    });
    return reaction;
  }

  /** Presses a button, by its {@code action_id}, in a message they see. */
  public Reaction presses(Message message, String actionId) {
    return clicks().inMessage(message, actionId, Optional.empty());
  }

  /** The same in one of their {@link #ephemerals()}. */
  public Reaction presses(JsonNode ephemeral, String actionId) {
    return presses(new Message(Json.text(ephemeral, "ts"), Json.text(ephemeral, "channel"), ephemeral), actionId);
  }

  /** Presses, in the bot's direct message, what was never shown to them: no client of Slack's lets anybody. */
  public Reaction forgesPress(String actionId, String value) {
    return clicks().forged(stage.workspace().dmWith(id), actionId, value);
  }

  /** Submits a view that was never opened for them: no client of Slack's lets anybody. */
  public Reaction forgesForm(JsonNode view) {
    return stage.interaction(() -> stage.payloads().submission(actor(), view.deepCopy()));
  }

  public Reaction pressesInHome(String actionId) {
    return clicks().inView(shownHome(), actionId, Optional.empty());
  }

  public Reaction pressesInModal(String actionId) {
    return clicks().inView(topModal(), actionId, Optional.empty());
  }

  /** Chooses in a menu, radio buttons, checkboxes or a picker; options by their values, several joined by commas. */
  public Reaction chooses(Message message, String actionId, String value) {
    return clicks().inMessage(message, actionId, Optional.of(value));
  }

  /** The same in the home tab. */
  public Reaction choosesInHome(String actionId, String value) {
    return clicks().inView(shownHome(), actionId, Optional.of(value));
  }

  /** The same in the top modal; the choice stays made. */
  public Reaction choosesInModal(String actionId, String value) {
    return clicks().inView(topModal(), actionId, Optional.of(value));
  }

  /** Opens the bot's home tab: the event brings the view as it was before, if there is one. */
  public Reaction opensHome() {
    return stage.event(() -> {
      var event = Json.object().put("type", "app_home_opened").put("user", actor().id())
          .put("channel", stage.workspace().dmWith(id).id()).put("tab", "home")
          .put("event_ts", stage.workspace().ids().ts());
      stage.workspace().views().home(id).ifPresent(view -> event.set("view", view.deepCopy()));
      return event;
    });
  }

  /** Writes in a channel, which they are in from then on, or in the bot's DM where it is empty. */
  public Reaction says(String channelOrEmpty, String text) {
    return stage.event(() -> {
      var channel = stage.place(channelOrEmpty, id);
      return Messages.event(written(channel, text), channel);
    });
  }

  /** Writes in a channel, naming the bot: the app hears of the mention, and of the message besides. */
  public Reaction mentions(String channelId, String text) {
    return stage.event(() -> {
      var channel = stage.place(channelId, id);
      var message = written(channel, "<@%s> %s".formatted(stage.workspace().bot().id(), text));
      stage.workspace().happens(Messages.event(message, channel));
      var event = message.deepCopy().put("type", "app_mention").put("channel", channel.id());
      return event.put("event_ts", Json.text(message, "ts"));
    });
  }

  /** Writes in the thread of a message. */
  public Reaction replies(Message root, String text) {
    return stage.event(() -> {
      var channel = stage.place(root.channel(), id);
      var message = written(channel, text).put("thread_ts", root.ts());
      return Messages.event(message, channel);
    });
  }

  /** Changes what they wrote. */
  public Reaction edits(Message message, String text) {
    return stage.event(() -> {
      var channel = stage.workspace().knownChannel(message.channel());
      var now = channel.message(message.ts()).orElseThrow();
      var was = now.deepCopy();
      now.put("text", text).putObject("edited").put("user", id).put("ts", stage.workspace().ids().ts());
      return Messages.changed(was, now, channel, stage.workspace().ids());
    });
  }

  /** Deletes what they wrote. */
  public Reaction deletes(Message message) {
    return stage.event(() -> {
      var channel = stage.workspace().knownChannel(message.channel());
      var was = channel.remove(message.ts()).orElseThrow();
      return Messages.deleted(was, channel, stage.workspace().ids());
    });
  }

  /** Joins a channel. */
  public Reaction joins(String channelId) {
    return stage.event(() -> {
      var channel = stage.workspace().knownChannel(channelId);
      channel.members().add(actor().id());
      return Changes.inChannel(member(), channel, stage.workspace());
    });
  }

  /** Comes into the team anew, as far as the app hears. */
  public Reaction joinsTeam() {
    return stage.event(() -> Changes.joined(actor(), stage.workspace()));
  }

  /** Goes to live in another zone. */
  public Reaction movesTo(String zone) {
    return stage.event(() -> {
      var moved = actor().in(ZoneId.of(zone));
      stage.workspace().keep(moved);
      return Changes.of(moved, stage.workspace());
    });
  }

  /** Chooses another language, such as {@code "fr-FR"}. */
  public Reaction speaks(String locale) {
    return stage.event(() -> {
      var changed = actor().speaking(locale);
      stage.workspace().keep(changed);
      return Changes.of(changed, stage.workspace());
    });
  }

  /** Puts an emoji under a message. */
  public Reaction reacts(Message message, String emoji) {
    return stage.event(() -> ReactionMethods.add(stage.workspace().knownChannel(message.channel()), message.ts(), emoji,
        actor()).put("event_ts", stage.workspace().ids().ts()));
  }

  /** Types into an external menu of their top modal: {@code block_suggestion}, whose answer holds the options. */
  public Reaction looksUp(String actionId, String typed) {
    return clicks().lookUp(topModal(), actionId, typed);
  }

  /** Fills in their top modal's inputs, by block id, and submits it; the stack then follows the app's answer. */
  public Reaction submits(Map<String, String> valuesByBlockId) {
    return new Submission(stage, actor()).of(valuesByBlockId);
  }

  /** Closes their top modal; the app hears of it only where {@code notify_on_close} asks for it. */
  public Reaction closesModal() {
    var view = stage.alone(() -> {
      var top = topModal();
      stage.workspace().views().stack(id).removeLast();
      return top;
    });
    if (!view.path("notify_on_close").asBoolean(false)) {
      return Reaction.none();
    }
    return stage.interaction(() -> stage.payloads().view("view_closed", actor(), view).put("is_cleared", false));
  }

  /** Picks one of the app's shortcuts from a message's menu. */
  public Reaction shortcut(String callbackId, Message onMessage) {
    return stage.interaction(() -> {
      var channel = stage.workspace().knownChannel(onMessage.channel());
      var message = channel.message(onMessage.ts()).orElseThrow(() -> new IllegalArgumentException("No such message"));
      return Payloads.in(stage.payloads().messageShortcut(callbackId, actor(), message), channel)
          .put("response_url", stage.responseUrls().issue(stage.workspace(), actor(), channel, onMessage.ts()));
    });
  }

  /** The top of their modals. */
  public Optional<JsonNode> modal() {
    return stage.alone(() -> stage.workspace().views().top(id).map(ObjectNode::deepCopy));
  }

  /** Their modals, lowest first. */
  public List<JsonNode> modals() {
    return stage.alone(() -> stage.workspace().views().stack(id).stream().<JsonNode>map(ObjectNode::deepCopy).toList());
  }

  /** The home tab last published for them. */
  public Optional<JsonNode> home() {
    return stage.alone(() -> stage.workspace().views().home(id).map(ObjectNode::deepCopy));
  }

  /** What only they saw last: ephemeral posts, response URLs' and commands' answers, oldest first, as they are now. */
  public List<JsonNode> ephemerals() {
    return stage.alone(() -> stage.workspace().ephemerals(id).stream().map(JsonNode::<JsonNode>deepCopy).toList());
  }

  /** What they see of a slash command's acknowledgement. */
  private void hear(JsonNode body, Channel channel) {
    var said = body.isTextual() ? Json.object().set("text", body) : body;
    if (said.hasNonNull("text") || said.hasNonNull("blocks")) {
      new Said(stage.workspace(), id, channel.id()).say(said);
    }
  }

  private ObjectNode written(Channel channel, String text) {
    channel.members().add(id);
    var message = Messages.by(actor(), stage.workspace(), text);
    channel.put(message);
    return message;
  }

  private Clicks clicks() {
    return new Clicks(stage, actor());
  }

  private ObjectNode topModal() {
    return stage.alone(() -> stage.workspace().views().top(id))
        .orElseThrow(() -> new IllegalStateException(member().name() + " has no modal open"));
  }

  private ObjectNode shownHome() {
    return stage.alone(() -> stage.workspace().views().home(id))
        .orElseThrow(() -> new IllegalStateException(member().name() + " has no home tab to press in"));
  }

  private Member member() {
    return stage.alone(() -> stage.workspace().knownMember(id));
  }

  private Member actor() {
    if (member().deactivated()) {
      throw new IllegalStateException(member().name() + " is deactivated and does nothing any more");
    }
    return member();
  }
}
