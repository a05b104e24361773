package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

  private static final String COHORT = """
      {"name":"cohort","description":"Your cohort","options":[
        {"type":3,"name":"topic","description":"What","required":true,"max_length":10},
        {"type":4,"name":"weeks","description":"How far","min_value":1,"max_value":9},
        {"type":5,"name":"quietly","description":"Or not"},
        {"type":3,"name":"way","description":"How","choices":[{"name":"By letter","value":"letter"}]},
        {"type":6,"name":"who","description":"Whom"}, {"type":7,"name":"where","description":"Where"},
        {"type":8,"name":"role","description":"Which"}, {"type":10,"name":"part","description":"How much"},
        {"type":3,"name":"prompt","description":"Which","autocomplete":true}]}""";

  private final FrontRange scene = new FrontRange();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void commandsAreReplacedListedChangedAndDeleted() {
    var first = scene.bot
        .commands("[{\"name\":\"cohort\",\"description\":\"Yours\"},{\"name\":\"old\",\"description\":\"b\"}]");
    var again = scene.bot.commands("[{\"name\":\"cohort\",\"description\":\"Ours\"}]");
    assertThat(again.path(0).path("id")).isEqualTo(first.path(0).path("id"));
    assertThat(scene.discord.commands()).hasSize(1);

    var one = path() + "/" + again.path(0).path("id").asText();
    assertThat(scene.bot.patch(one, "{\"description\":\"All of us\"}").body().path("description").asText())
        .isEqualTo("All of us");
    assertThat(scene.bot.post(path(), "{\"name\":\"help\",\"description\":\"Help\"}").status()).isEqualTo(201);
    assertThat(scene.bot.post(path(), "{\"name\":\"help\",\"description\":\"More\"}").status()).isEqualTo(200);
    assertThat(scene.bot.get(path()).body()).hasSize(2);
    assertThat(scene.bot.delete(one).status()).isEqualTo(204);
    assertThat(scene.bot.get(one).code()).isEqualTo(10063);
  }

  @Test
  void aGuildsCommandsAreItsOwn() {
    var path = "applications/%s/guilds/%s/commands".formatted(scene.discord.applicationId(), scene.guild.id());

    scene.bot.put(path, "[{\"name\":\"here\",\"description\":\"Only here\"}]");

    assertThat(scene.guild.commands()).hasSize(1);
    assertThat(scene.discord.commands()).isEmpty();
    assertThat(scene.bot.get("applications/1/commands").code()).isEqualTo(50001);
  }

  @Test
  void wordsInOtherLanguagesAreListedOnlyWhereAskedFor() {
    scene.bot.commands("[{\"name\":\"help\",\"description\":\"Help\",\"name_localizations\":{\"de\":\"hilfe\"}}]");

    assertThat(scene.bot.get(path()).body().path(0).has("name_localizations")).isFalse();
    assertThat(scene.bot.get(path() + "?with_localizations=true").body().path(0).path("name_localizations").path("de")
        .asText()).isEqualTo("hilfe");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"name":"Has Spaces","description":"a"} | name
      {"name":"UPPER","description":"a"} | name
      {"name":"#33","description":"a"} | name
      {"name":"a"} | description
      {"name":"a","description":"#101"} | description
      {@named,"name_localizations":{"xx":"b"}} | name_localizations/xx
      {@named,"name_localizations":{"de":"B C"}} | name_localizations/de
      {@named,"options":[{@text},{"type":3,"name":"r","description":"d","required":true}]} | options/1/required
      {@named,"options":[{@text},{@text}]} | options/1/name
      {@named,"options":[{@sub},{@text}]} | options
      {@named,"options":[{@sub,"options":[{"type":1,"name":"t","description":"d"}]}]} | options/0/options/0/type
      {@named,"options":[{@text,"choices":[{"name":"","value":"v"}]}]} | options/0/choices/0/name
      {@named,"options":[{@text,"autocomplete":true,"choices":[{"name":"n","value":"v"}]}]} | options/0/autocomplete
      {"name":"Menu","type":3,"description":"a"} | description
      """)
  void aCommandThatIsWrongIsToldWhereItStands(String json, String where) {
    var answered = scene.bot.put(path(), "[%s]".formatted(filled(json
        .replace("@named", "\"name\":\"a\",\"description\":\"a\"")
        .replace("@text", "\"type\":3,\"name\":\"o\",\"description\":\"d\"")
        .replace("@sub", "\"type\":1,\"name\":\"s\",\"description\":\"d\""))));

    assertThat(answered.code()).isEqualTo(50035);
    assertThat(answered.body().at("/errors/0/" + where + "/_errors").isArray()).as(answered.body().toString()).isTrue();
  }

  @Test
  void thereAreLimitsToOptionsChoicesCharactersAndCommands() {
    assertThat(withOptions(26, 0, 1).code()).isEqualTo(50035);
    assertThat(withOptions(1, 26, 1).code()).isEqualTo(50035);
    assertThat(withOptions(25, 25, 1).status()).isEqualTo(200);
    assertThat(withOptions(25, 25, 20).body().toString()).contains("APPLICATION_COMMAND_TOO_LARGE");
    var many = IntStream.range(0, 101).mapToObj("{\"name\":\"c%d\",\"description\":\"d\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
    assertThat(scene.bot.put(path(), many).code()).isEqualTo(30032);
  }

  @Test
  void theClientLetsNobodyTypeWhatIsNotDeclared() {
    scene.bot.commands("[%s,{\"name\":\"dm\",\"description\":\"d\",\"contexts\":[1]}]".formatted(COHORT));

    refuses("nothing", Map.of(), "no such command");
    refuses("cohort", Map.of(), "'topic' is required");
    refuses("cohort", Map.of("topic", "a", "other", "b"), "no option 'other'");
    refuses("cohort", Map.of("topic", "far too long"), "1 to 10 characters");
    refuses("cohort", Map.of("topic", "a", "weeks", "soon"), "a whole number");
    refuses("cohort", Map.of("topic", "a", "weeks", "10"), "does not take");
    refuses("cohort", Map.of("topic", "a", "quietly", "perhaps"), "true or false");
    refuses("cohort", Map.of("topic", "a", "way", "pigeon"), "no choice");
    refuses("cohort", Map.of("topic", "a", "who", "Grace"), "an id");
    refuses("dm", Map.of(), "not offered in guilds");
  }

  @Test
  void valuesTravelInTheirTypesWithWhatTheyStandFor() {
    scene.bot.commands("[%s]".formatted(COHORT));
    var role = scene.guild.role("Leaders");
    var gateway = scene.bot.answering("{\"type\":5}");

    scene.ada.types("cohort",
        Map.of("topic", "Trust", "weeks", "3", "quietly", "true", "way", "By letter", "part", "0.5",
            "who", scene.ada.id(), "where", scene.cohort, "role", role),
        scene.cohort);

    var content = gateway.next("INTERACTION_CREATE").path("data");
    var values = Json.each(content.path("options")).collect(Collectors.toMap(option -> Json.text(option, "name"),
        option -> option.path("value")));
    assertThat(values.get("topic").isTextual()).isTrue();
    assertThat(values.get("weeks").isIntegralNumber()).isTrue();
    assertThat(values.get("quietly").isBoolean()).isTrue();
    assertThat(values.get("part").isDouble()).isTrue();
    assertThat(values.get("way").asText()).isEqualTo("letter");
    var resolved = content.path("resolved");
    assertThat(resolved.path("users").path(scene.ada.id()).path("global_name").asText()).isEqualTo("Ada Lovelace");
    assertThat(resolved.path("members").path(scene.ada.id()).has("permissions")).isTrue();
    assertThat(resolved.path("channels").path(scene.cohort).path("name").asText()).isEqualTo("cohort");
    assertThat(resolved.path("roles").path(role).path("name").asText()).isEqualTo("Leaders");
  }

  @Test
  void threeWordsReachASubcommandInAGroup() {
    scene.bot.commands("""
        [{"name":"cohort","description":"d","options":[{"type":2,"name":"case","description":"d","options":[
          {"type":1,"name":"open","description":"d"}]}]}]""");
    var gateway = scene.bot.answering("{\"type\":5}");

    scene.ada.types("cohort case open", Map.of(), scene.cohort);

    var group = gateway.next("INTERACTION_CREATE").path("data").path("options").path(0);
    assertThat(group.path("type").asInt()).isEqualTo(2);
    assertThat(group.path("options").path(0).path("name").asText()).isEqualTo("open");
    refuses("cohort case", Map.of(), "subcommands has to be chosen");
    refuses("cohort case shut", Map.of(), "no subcommand 'shut'");
  }

  @Test
  void completionsComeFromTheApp() {
    scene.bot.commands("[%s]".formatted(COHORT));
    var gateway =
        scene.bot.answering("{\"type\":8,\"data\":{\"choices\":[{\"name\":\"Delegation\",\"value\":\"d-1\"}]}}");

    assertThat(scene.ada.completes("cohort", Map.of("prompt", "del"), "prompt", scene.cohort)).singleElement()
        .extracting(choice -> choice.path("value").asText()).isEqualTo("d-1");

    var option = gateway.next("INTERACTION_CREATE").path("data").path("options").path(0);
    assertThat(option.path("focused").asBoolean()).isTrue();
    assertThat(option.path("value").asText()).isEqualTo("del");
    assertThatThrownBy(() -> scene.ada.completes("cohort", Map.of(), "topic", scene.cohort))
        .hasMessageContaining("not completed");
  }

  @Test
  void aMessagesMenuBringsTheMessageWithItsWords() {
    scene.bot.commands("[{\"name\":\"Keep this\",\"type\":3}]");
    var gateway = scene.bot.answering("{\"type\":4,\"data\":{\"content\":\"Kept\",\"flags\":64}}");
    scene.ada.says(scene.cohort, "A thought");
    var thought = scene.discord.messagesIn(scene.cohort).getFirst();

    assertThat(scene.ada.picks("Keep this", thought).answered()).isTrue();

    var content = gateway.next("INTERACTION_CREATE").path("data");
    assertThat(content.path("resolved").path("messages").path(thought.id()).path("content").asText())
        .isEqualTo("A thought");
  }

  @Test
  void aCommandForModeratorsIsNotOfferedToOthers() {
    scene.bot.commands("[{\"name\":\"convene\",\"description\":\"d\",\"default_member_permissions\":\"32\"}]");

    refuses("convene", Map.of(), "lack the permissions");
  }

  private void refuses(String command, Map<String, String> options, String why) {
    assertThatThrownBy(() -> scene.ada.types(command, options, scene.cohort)).hasMessageContaining(why);
  }

  private RawBot.Answered withOptions(int options, int choices, int length) {
    var choice = IntStream.range(0, choices)
        .mapToObj(number -> "{\"name\":\"%s%d\",\"value\":\"v%d\"}".formatted("n".repeat(length), number, number))
        .collect(Collectors.joining(","));
    var all = IntStream.range(0, options)
        .mapToObj(
            number -> "{\"type\":3,\"name\":\"o%d\",\"description\":\"d\",\"choices\":[%s]}".formatted(number, choice))
        .collect(Collectors.joining(","));
    return scene.bot.put(path(), "[{\"name\":\"a\",\"description\":\"d\",\"options\":[%s]}]".formatted(all));
  }

  /** {@code #12} stands for twelve letters. */
  private static String filled(String json) {
    return Pattern.compile("#(\\d+)").matcher(json).replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1))));
  }

  private String path() {
    return "applications/%s/commands".formatted(scene.discord.applicationId());
  }
}
