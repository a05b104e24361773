package org.collegium.slack;

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
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.reading.BusyCohort;
import org.collegium.core.reading.Cast;
import org.collegium.core.reading.Doorway;
import org.collegium.twins.slack.Message;

/** Slack's way in, through the real Bolt: what people there type, press and send, and all that is shown to them. */
final class SlackDoor implements Doorway {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SlackHouse slack;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, List<String>> shown = new HashMap<>();

  SlackDoor(Path folder) {
    this.slack = SlackHouse.at(folder, BusyCohort.BEGINS);
    BusyCohort.gathers(slack.house());
    Cast.known().forEach(slack::known);
    slack.unknown(Cast.NOBODY);
  }

  @Override
  public TestHouse house() {
    return slack.house();
  }

  @Override
  public void advanceTo(String instant) {
    slack.advanceTo(instant);
  }

  @Override
  public Optional<String> gives(String name, Command command, Map<String, String> options) {
    var words = command.path().split(" ", 2);
    var line = options.entrySet().stream().map(option -> " " + option.getKey() + ":\"" + option.getValue() + "\"")
        .collect(Collectors.joining());
    var files = files(name).size();
    var body = slack.person(name).types("/" + words[0], (words.length > 1 ? words[1] : "") + line, "").body();
    var given = given(command, name, body);
    if (given > 0) {
      soon().until(() -> files(name).size() == files + given);
      return Optional.of(note(name, String.join("\n", files(name).subList(files, files + given))));
    }
    return Optional.of(body.isMissingNode() || body.isEmpty() ? laidOver(name) : note(name, body.toString()));
  }

  /** How many files come after the answer. */
  private static int given(Command command, String name, JsonNode body) {
    return switch (command.path()) {
      case "cohort privacy export" -> name.equals(Cast.NOBODY) ? 0 : 2;
      case "reflect portfolio" -> body.toString().contains("as a page to read again") ? 1 : 0;
      default -> 0;
    };
  }

  /** What is laid over their window, which they then close. */
  private String laidOver(String name) {
    soon().until(() -> slack.person(name).modal().isPresent());
    var view = slack.person(name).modal().map(JsonNode::toString).orElseThrow();
    slack.person(name).closesModal();
    return note(name, view);
  }

  /** Thousands of answers are waited for, each for a few milliseconds. */
  private static ConditionFactory soon() {
    return await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).atMost(PATIENCE);
  }

  private String note(String name, String text) {
    shown.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
    return text;
  }

  @Override
  public String presses(String name, ReplyTo token) {
    slack.person(name).forgesPress("open.0", token.token());
    return laidOver(name);
  }

  @Override
  public String sends(String name, ReplyTo token, Map<String, String> values) {
    var view = json.createObjectNode().put("id", "V0FORGED").put("type", "modal").put("callback_id", "form")
        .put("private_metadata", token.token());
    view.putArray("blocks");
    var state = view.putObject("state").putObject("values");
    values.forEach((field, words) -> state.putObject(field).putObject("field").put("type", "plain_text_input")
        .put("value", words));
    var answer = slack.person(name).forgesForm(view).body();
    assertThat(answer.has("response_action")).as("%s is answered", name).isTrue();
    return note(name, answer.toString());
  }

  @Override
  public Optional<String> completes(String name, Command command, Option option) {
    return Optional.empty();
  }

  @Override
  public Optional<String> writes(String name, String line) {
    var before = slack.twin().messagesTo(slack.person(name)).size();
    slack.person(name).says("", line);
    soon().pollInterval(Duration.ofMillis(5))
        .until(() -> slack.twin().messagesTo(slack.person(name)).size() >= before + 2);
    return Optional.of(String.join("\n", standing(name)));
  }

  private List<String> standing(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream().map(message -> message.json().toString()).toList();
  }

  /** Nobody knows that somebody has none but by what stands there. */
  @Override
  public Optional<String> home(String name) {
    slack.person(name).opensHome();
    soon().until(() -> slack.person(name).home().isPresent());
    return slack.person(name).home().map(JsonNode::toString).map(home -> note(name, home));
  }

  @Override
  public void shut() {
    slack.adapter().close();
  }

  @Override
  public String everything(String name) {
    var all = new ArrayList<>(shown.getOrDefault(name, List.of()));
    slack.person(name).ephemerals().forEach(seen -> all.add(seen.toString()));
    all.addAll(standing(name));
    slack.twin().messagesIn(slack.channel()).forEach(message -> all.add(message.json().toString()));
    all.addAll(files(name));
    return String.join("\n", all);
  }

  private List<String> files(String name) {
    return slack.twin().messagesTo(slack.person(name)).stream().map(Message::json)
        .flatMap(message -> StreamSupport.stream(message.path("files").spliterator(), false))
        .flatMap(file -> slack.twin().file(file.path("id").asText()).stream())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  @Override
  public void close() {
    slack.close();
  }
}
