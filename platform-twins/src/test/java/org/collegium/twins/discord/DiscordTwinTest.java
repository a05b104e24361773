package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole conversations, by a bot without any library. */
class DiscordTwinTest {

  private static final String COMMANDS = """
      [{"name":"cohort","description":"Your cohort","options":[
         {"type":1,"name":"next","description":"When it meets","options":[
           {"type":4,"name":"weeks","description":"How far ahead","required":true}]}]},
       {"name":"reflect","description":"Write","contexts":[0,1]}]""";
  private static final String MODAL = """
      {"type":9,"data":{"custom_id":"reflection","title":"Reflection","components":[
        {"type":18,"label":"What happened?","component":
          {"type":4,"custom_id":"words","style":2,"max_length":1000}}]}}""";

  private final DiscordTwin discord = DiscordTwin.open();
  private final DiscordGuild guild = discord.guild("Front Range");
  private final String cohort = guild.channel("cohort");
  private final DiscordPerson ada = guild.member("Ada Lovelace");
  private final RawBot bot = new RawBot(discord);

  @AfterEach
  void close() {
    discord.close();
    bot.close();
  }

  @Test
  void aBotConnectsAnswersACommandAndWritesToItsAuthor() {
    assertThat(bot.get("users/@me").body().path("id").asText()).isEqualTo(discord.botUserId());
    var gateway = bot.identified(RawBot.GUILDS_AND_MESSAGES);
    assertThat(gateway.next("GUILD_CREATE").path("channels").path(0).path("id").asText()).isEqualTo(cohort);
    bot.commands(COMMANDS);
    gateway.onInteraction(interaction -> bot.answer(interaction, """
        {"type":4,"data":{"content":"In two weeks","flags":64}}"""));

    assertThat(ada.types("cohort next", Map.of("weeks", "3"), cohort).answered()).isTrue();

    assertThat(gateway.next("INTERACTION_CREATE").path("data").path("options").path(0).path("options").path(0)
        .path("value").asInt()).isEqualTo(3);
    assertThat(words(ada.ephemerals())).containsExactly("In two weeks");
    assertThat(discord.messagesIn(cohort)).isEmpty();
    var dm = bot.post("users/@me/channels", "{\"recipient_id\":\"%s\"}".formatted(ada.id())).body().path("id").asText();
    for (var attempt = 0; attempt < 2; attempt++) {
      bot.post("channels/%s/messages".formatted(dm), """
          {"content":"See you on Thursday","nonce":"letter-1","enforce_nonce":true}""");
    }
    assertThat(discord.messagesTo(ada)).extracting(DiscordMessage::content).containsExactly("See you on Thursday");
    assertThat(discord.unknownRoutes()).isEmpty();
  }

  @Test
  void aBotOpensAFormReadsItAndAnswersLater() {
    var gateway = bot.identified(RawBot.GUILDS_AND_MESSAGES);
    bot.commands(COMMANDS);
    gateway.onInteraction(interaction -> bot.answer(interaction, MODAL));
    ada.types("reflect", Map.of(), "");
    assertThat(ada.modal()).isPresent();
    gateway.next("INTERACTION_CREATE");
    gateway.onInteraction(interaction -> bot.answer(interaction, "{\"type\":5,\"data\":{\"flags\":64}}"));

    assertThat(ada.submits(Map.of("words", "I let them choose.")).answered()).isTrue();

    var submitted = gateway.next("INTERACTION_CREATE");
    assertThat(submitted.path("data").path("components").path(0).path("component").path("value").asText())
        .isEqualTo("I let them choose.");
    assertThat(ada.modal()).isEmpty();
    bot.patch(bot.hook(submitted) + "/messages/@original", "{\"content\":\"Kept.\"}");
    assertThat(words(ada.ephemerals())).containsExactly("Kept.");
  }

  private static List<String> words(List<JsonNode> messages) {
    return messages.stream().map(message -> message.path("content").asText()).toList();
  }
}
