package org.collegium.discord.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.Invocation;
import org.collegium.discord.render.Rendered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /cohort next}, {@code /summary}: every declared command comes this way, with its options taken apart. */
final class SlashCommands {

  private static final Logger LOG = LoggerFactory.getLogger(SlashCommands.class);
  /** Rosters and calendars are hundreds of times smaller; what is larger is none. */
  private static final int LARGEST_FILE = 4 * 1024 * 1024;

  private final CommandNames names;
  private final Asking asking;
  private final Screen screen;
  private final AfterAnswering after;

  SlashCommands(CommandNames names, Asking asking, Screen screen, AfterAnswering after) {
    this.names = names;
    this.asking = asking;
    this.screen = screen;
    this.after = after;
  }

  void given(SlashCommandInteractionEvent event) {
    var who = Who.of(event);
    var options = options(event);
    var file = event.getOptions().stream().filter(option -> option.getType() == OptionType.ATTACHMENT).findFirst()
        .map(OptionMapping::getAsAttachment);
    if (file.isPresent()) {
      // Only what has to be fetched from Discord first may take longer than Discord waits.
      event.deferReply(true).queue(hook -> after.run(() -> screen.sayLater(hook, who, fetched(file.get())
          .map(content -> asking.ask(who, request(event.getFullCommandName(), options, Optional.of(content))))
          .orElseGet(() -> asking.refuse(who, "discord.file")))),
          fault -> LOG.warn("Somebody could not be told to wait: {}", fault.getMessage()));
    } else {
      screen.show(event, who, asking.ask(who, request(event.getFullCommandName(), options, Optional.empty())));
    }
  }

  private static Map<String, String> options(SlashCommandInteractionEvent event) {
    var options = new LinkedHashMap<String, String>();
    event.getOptions().stream().filter(option -> option.getType() != OptionType.ATTACHMENT)
        .forEach(option -> options.put(option.getName(), option.getAsString()));
    return options;
  }

  /** One that is registered no more is asked for by the name it has there; the core then says what is near. */
  private Invocation.Request request(String name, Map<String, String> options, Optional<Attachment> file) {
    return names.called(name).<Invocation.Request>map(command -> new Invocation.Called(command.path(), options, file))
        .orElseGet(() -> new Invocation.Typed(name, file));
  }

  static Optional<Attachment> fetched(Message.Attachment file) {
    if (file.getSize() > LARGEST_FILE) {
      return Optional.empty();
    }
    try (InputStream content = file.getProxy().download().join()) {
      return Optional.of(new Attachment(file.getFileName(), content.readNBytes(LARGEST_FILE)));
    } catch (IOException | CompletionException e) {
      LOG.warn("An attached file could not be fetched from Discord: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  void typing(CommandAutoCompleteInteractionEvent event) {
    var typed = event.getFocusedOption();
    var completing = names.called(event.getFullCommandName()).map(
        command -> new Invocation.Completing(command.path(), typed.getName(), typed.getValue()));
    var reply = completing.map(request -> asking.ask(Who.of(event), request).rendered());
    event.replyChoices(reply.filter(Rendered.Suggestions.class::isInstance).map(Rendered.Suggestions.class::cast)
        .map(Rendered.Suggestions::choices).orElseGet(List::of))
        .queue(_ -> {}, fault -> LOG.debug("Nobody waits for suggestions any more: {}", fault.getMessage()));
  }
}
