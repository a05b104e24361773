package org.collegium.discord.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** One message as Discord takes it. It wakes nobody by name, whatever stands in it, but whom it is said to call. */
public final class DiscordMessage {

  private final List<ContainerChildComponent> components;
  private final Optional<Accent> accent;
  private final Optional<String> called;

  DiscordMessage(List<ContainerChildComponent> components, Optional<Accent> accent) {
    this(components, accent, Optional.empty());
  }

  private DiscordMessage(List<ContainerChildComponent> components, Optional<Accent> accent, Optional<String> called) {
    this.components = List.copyOf(components);
    this.accent = accent;
    this.called = called;
  }

  /** One that calls that person and says nothing else. */
  static DiscordMessage call(String user, Accent accent) {
    return new DiscordMessage(List.of(), Optional.of(accent)).calling(user);
  }

  /** The same, which calls that person by their id in Discord: their device rings. */
  DiscordMessage calling(String user) {
    return new DiscordMessage(
        Stream.concat(Stream.of(TextDisplay.of("<@" + user + ">")), components.stream()).toList(), accent,
        Optional.of(user));
  }

  /** To be posted. */
  public MessageCreateData toCreate() {
    return created(shown(OptionalInt.empty()), called);
  }

  /** To be posted, with a number by which it is found again: its frame's id, which comes back with it. */
  public MessageCreateData toCreate(int mark) {
    return created(shown(OptionalInt.of(mark)), called);
  }

  /** In place of what was posted. */
  public MessageEditData toEdit() {
    return edited(shown(OptionalInt.empty()));
  }

  /** In place of what was posted, with a number by which it is found again. */
  public MessageEditData toEdit(int mark) {
    return edited(shown(OptionalInt.of(mark)));
  }

  List<MessageTopLevelComponent> components() {
    return shown(OptionalInt.empty());
  }

  private List<MessageTopLevelComponent> shown(OptionalInt mark) {
    if (accent.isEmpty() && mark.isEmpty()) {
      return components.stream().map(MessageTopLevelComponent.class::cast).toList();
    }
    var frame = Container.of(components);
    var coloured = accent.map(Accent::colour).map(frame::withAccentColor).orElse(frame);
    return List.of(mark.isPresent() ? coloured.withUniqueId(mark.getAsInt()) : coloured);
  }

  static MessageCreateData created(List<MessageTopLevelComponent> shown) {
    return created(shown, Optional.empty());
  }

  private static MessageCreateData created(List<MessageTopLevelComponent> shown, Optional<String> called) {
    return new MessageCreateBuilder().useComponentsV2().setComponents(shown).setAllowedMentions(List.of())
        .mentionUsers(called.stream().toList()).mentionRepliedUser(false).build();
  }

  private static MessageEditData edited(List<MessageTopLevelComponent> shown) {
    return new MessageEditBuilder().useComponentsV2().setComponents(shown).setAllowedMentions(List.of())
        .mentionRepliedUser(false).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiscordMessage message && components.equals(message.components)
        && accent.equals(message.accent) && called.equals(message.called);
  }

  @Override
  public int hashCode() {
    return components.hashCode();
  }

  @Override
  public String toString() {
    return "DiscordMessage" + components;
  }
}
