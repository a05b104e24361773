package org.collegium.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.reading.BusyCohort;
import org.collegium.core.reading.Cast;
import org.collegium.core.reading.Doorway;
import org.collegium.discord.inbound.CommandNames;
import org.collegium.twins.discord.DiscordMessage;
import org.collegium.twins.discord.Reaction;

/** Discord's way in, through the real JDA: what people there type, press and send, and all that is shown to them. */
final class DiscordDoor implements Doorway {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DiscordHouse discord;
  private final CommandNames names;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, List<String>> shown = new HashMap<>();

  DiscordDoor(Path folder) {
    this.discord = DiscordHouse.at(folder, BusyCohort.BEGINS);
    this.names = new CommandNames(discord.house().bot().commands());
    BusyCohort.gathers(discord.house());
    Cast.known().forEach(discord::known);
    discord.unknown(Cast.NOBODY);
  }

  @Override
  public TestHouse house() {
    return discord.house();
  }

  @Override
  public void advanceTo(String instant) {
    discord.advanceTo(instant);
  }

  /** A file that has to come with a command is never there, and a cohort is asked for by buttons. */
  @Override
  public Optional<String> gives(String name, Command command, Map<String, String> options) {
    var needsFile = command.options().stream().anyMatch(
        option -> option.type() == Option.Type.FILE && option.need() == Option.Need.REQUIRED);
    var declared = command.options().stream().map(Option::name).toList();
    return needsFile || !declared.containsAll(options.keySet()) ? Optional.empty()
        : Optional.of(seen(name, discord.person(name).types(names.of(command), options, "")));
  }

  /** The answer with the files in it, and the form that it opened, which they then close. */
  private String seen(String name, Reaction reaction) {
    assertThat(reaction.answered()).as("%s is answered", name).isTrue();
    var person = discord.person(name);
    var modal = person.modal().map(JsonNode::toString);
    modal.ifPresent(_ -> person.closesModal());
    return note(name, reaction.body() + modal.orElse("")
        + String.join("\n", contents(person.ephemerals().stream().skip(Math.max(0, person.ephemerals().size() - 1)))));
  }

  private String note(String name, String text) {
    shown.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
    return text;
  }

  private List<String> contents(Stream<JsonNode> messages) {
    return messages.flatMap(message -> StreamSupport.stream(message.path("attachments").spliterator(), false))
        .flatMap(file -> discord.twin().file(file.path("id").asText()).stream())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  @Override
  public String presses(String name, ReplyTo token) {
    return seen(name, discord.person(name).forgesPress(discord.lastSeenBy(name), "open " + token.token()));
  }

  @Override
  public String sends(String name, ReplyTo token, Map<String, String> values) {
    var content = json.createObjectNode().put("custom_id", "form " + token.token() + " 1/1");
    var components = content.putArray("components");
    values.forEach((field, words) -> components.addObject().put("type", 18).put("id", components.size())
        .putObject("component").put("type", 4).put("id", 100 + components.size()).put("custom_id", field)
        .put("value", words));
    return seen(name, discord.person(name).forgesForm(content));
  }

  @Override
  public Optional<String> completes(String name, Command command, Option option) {
    return Optional.of(note(name, discord.person(name).completes(names.of(command), Map.of(), option.name(), "")
        .toString()));
  }

  @Override
  public Optional<String> writes(String name, String line) {
    var before = discord.twin().messagesTo(discord.person(name)).size();
    discord.person(name).says("", line);
    await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).atMost(PATIENCE)
        .until(() -> discord.twin().messagesTo(discord.person(name)).size() >= before + 2);
    return Optional.of(String.join("\n", standing(name)));
  }

  private List<String> standing(String name) {
    return discord.twin().messagesTo(discord.person(name)).stream().map(message -> message.json().toString()).toList();
  }

  @Override
  public Optional<String> home(String name) {
    return Optional.empty();
  }

  @Override
  public void shut() {
    discord.stopBot();
  }

  @Override
  public String everything(String name) {
    var all = new ArrayList<>(shown.getOrDefault(name, List.of()));
    var seen = new ArrayList<>(discord.person(name).ephemerals());
    discord.twin().messagesTo(discord.person(name)).stream().map(DiscordMessage::json).forEach(seen::add);
    places().flatMap(place -> discord.twin().messagesIn(place).stream()).map(DiscordMessage::json).forEach(seen::add);
    seen.forEach(message -> all.add(message.toString()));
    all.addAll(contents(seen.stream()));
    return String.join("\n", all);
  }

  /** The cohort's channel and its threads. */
  private Stream<String> places() {
    return Stream.concat(Stream.of(discord.channel()),
        discord.guild().threads(discord.channel()).stream().map(thread -> thread.path("id").asText()));
  }

  @Override
  public void close() {
    discord.close();
  }
}
