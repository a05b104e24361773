package org.collegium.twins.slack;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One workspace that has the app installed. */
public final class SlackTeam {

  private final Stage stage;

  SlackTeam(Stage stage) {
    this.stage = stage;
  }

  public String id() {
    return stage.workspace().teamId();
  }

  public String botToken() {
    return stage.workspace().token();
  }

  public String botUserId() {
    return stage.workspace().bot().id();
  }

  /** Gives the team a name that people see; at first it is its domain. */
  public void rename(String name) {
    alone(() -> stage.workspace().rename(name));
  }

  /** How the platform misbehaves towards this team's token alone; its moods towards all come first. */
  public Moods moods() {
    return stage.workspace().moods();
  }

  /** Replaces the bot token's scopes, which at first are all but {@code chat:write.public}. */
  public void grant(String... scopes) {
    alone(() -> stage.workspace().grant(List.of(scopes)));
  }

  /** A new member, who lives in a zone such as {@code "America/Denver"} and speaks en-US. */
  public SlackPerson person(String name, String email, String zone) {
    return personWithId(stage.workspace().ids().next("U"), name, email, zone);
  }

  /** The same under an id of one's choice: ids mean something within one team only, another may have the same. */
  public SlackPerson personWithId(String id, String name, String email, String zone) {
    return stage.alone(() -> {
      var member = new Member(id, name, email, ZoneId.of(zone), "en-US", false, false);
      stage.workspace().keep(member);
      return new SlackPerson(stage, member.id());
    });
  }

  /** A new public channel with the bot in it, and these; returns its id. Nobody hears of it. */
  public String channel(String name, SlackPerson... people) {
    return stage.alone(() -> {
      var channel = stage.workspace().channel(name, Channel.Kind.CHANNEL, Set.of(botUserId()));
      Stream.of(people).map(SlackPerson::id).forEach(channel.members()::add);
      return channel.id();
    });
  }

  public String channelWithoutBot(String name) {
    return stage.alone(() -> stage.workspace().channel(name, Channel.Kind.CHANNEL, Set.of()).id());
  }

  /** They can no longer act, be found by e-mail, or have a conversation opened with them; the app hears of it. */
  public void deactivate(SlackPerson person) {
    alone(() -> {
      var gone = stage.workspace().knownMember(person.id()).gone();
      stage.workspace().keep(gone);
      stage.workspace().happens(Changes.of(gone, stage.workspace()));
    });
  }

  /** What a channel or direct message holds now, oldest first; never what only one person saw. */
  public List<Message> messagesIn(String channel) {
    return stage.alone(() -> stage.workspace().knownChannel(channel).messages().stream()
        .map(message -> new Message(Json.text(message, "ts"), channel, message.deepCopy())).toList());
  }

  /** An administrator deletes a message; replies to it stay. */
  public void delete(Message message) {
    alone(() -> stage.workspace().knownChannel(message.channel()).remove(message.ts())
        .ifPresent(gone -> stage.workspace()
            .happens(
                Messages.deleted(gone, stage.workspace().knownChannel(message.channel()), stage.workspace().ids()))));
  }

  /** What the bot's direct message with them holds now, oldest first. */
  public List<Message> messagesTo(SlackPerson person) {
    return messagesIn(stage.alone(() -> stage.workspace().dmWith(person.id()).id()));
  }

  /** An administrator lets messages be edited no longer than that after they were posted. */
  public void editWindow(Duration length) {
    alone(() -> stage.workspace().editWindow(length));
  }

  /** Takes the bot's token away, and says so; calls with it are {@code token_revoked} from then on. */
  public Reaction revokeTokens() {
    return stage.event(() -> {
      stage.workspace().close("token_revoked");
      return Changes.revoked(stage.workspace());
    });
  }

  /** Removes the app, and says so; calls with its token are {@code account_inactive} from then on. */
  public Reaction uninstall() {
    return stage.event(() -> {
      stage.workspace().close("account_inactive");
      return Json.object().put("type", "app_uninstalled");
    });
  }

  /** Says once more that the app was removed, as the platform does minutes later when nobody acknowledged it. */
  public Reaction saysLateThatItUninstalled() {
    return stage.event(() -> Json.object().put("type", "app_uninstalled"));
  }

  private void alone(Runnable work) {
    stage.alone(() -> {
      work.run();
      return true;
    });
  }
}
