package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {

  private static final String BUTTONS = """
      {"type":4,"data":{"content":"Ready?","flags":%d,"components":[
        {"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"yes"},
          {"type":2,"style":2,"label":"No","custom_id":"no","disabled":true}]},
        {"type":1,"components":[{"type":3,"custom_id":"when","options":[{"label":"Now","value":"now"}]}]},
        {"type":1,"components":[{"type":5,"custom_id":"who"}]}]}}""";

  private final FrontRange scene = new FrontRange();
  private RawGateway gateway;

  @BeforeEach
  void connect() {
    scene.bot.commands("[{\"name\":\"ask\",\"description\":\"d\"}]");
    gateway = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whoAnswersInTimeIsSeenAndWithResponseToldWhatCameOfIt() {
    gateway.onInteraction(interaction -> {
      var answered = scene.bot.post("interactions/%s/%s/callback?with_response=true".formatted(
          interaction.path("id").asText(), interaction.path("token").asText()),
          "{\"type\":4,\"data\":{\"content\":\"Here\"}}");
      assertThat(answered.body().path("resource").path("message").path("content").asText()).isEqualTo("Here");
    });

    var reaction = asks();

    assertThat(reaction.answered()).isTrue();
    assertThat(reaction.body().path("data").path("content").asText()).isEqualTo("Here");
    assertThat(reaction.after()).isLessThan(Duration.ofSeconds(3));
    assertThat(scene.discord.messagesIn(scene.cohort)).extracting(DiscordMessage::content).containsExactly("Here");
  }

  @Test
  void whoSaysNothingInTimeIsUnknownAfterwards() {
    scene.discord.patience(new Patience(Duration.ofMillis(50)));

    assertThat(asks().answered()).isFalse();

    assertThat(answer(interaction(), "{\"type\":5}").code()).isEqualTo(10062);
  }

  @Test
  void nobodyAnswersTwice() {
    answering("{\"type\":5}");
    asks();

    assertThat(answer(interaction(), "{\"type\":4,\"data\":{\"content\":\"Again\"}}").code()).isEqualTo(40060);
  }

  @Test
  void anAnswerThatIsRefusedMayBeMendedInTime() {
    gateway.onInteraction(interaction -> {
      assertThat(answer(interaction, "{\"type\":4,\"data\":{}}").code()).isEqualTo(50006);
      assertThat(answer(interaction, "{\"type\":7,\"data\":{\"content\":\"No message\"}}").code()).isEqualTo(50035);
      answer(interaction, "{\"type\":4,\"data\":{\"content\":\"Better\"}}");
    });

    assertThat(asks().answered()).isTrue();
  }

  @Test
  void aDeferralIsFilledInLaterAndStaysAsPrivateAsItWas() {
    answering("{\"type\":5,\"data\":{\"flags\":64}}");
    asks();
    var hook = scene.bot.hook(interaction());
    assertThat(scene.bot.get(hook + "/messages/@original").body().path("flags").asInt()).isEqualTo(192);

    scene.bot.post(hook, "{\"content\":\"At last\"}");

    assertThat(scene.ada.ephemerals()).singleElement().extracting(message -> message.path("content").asText())
        .isEqualTo("At last");
    assertThat(scene.discord.messagesIn(scene.cohort)).isEmpty();
  }

  @Test
  void followUpsAreChangedAndDeletedForAQuarterOfAnHour() {
    answering("{\"type\":4,\"data\":{\"content\":\"First\"}}");
    asks();
    var hook = scene.bot.hook(interaction());

    var more = scene.bot.post(hook, "{\"content\":\"More\",\"flags\":64}").body().path("id").asText();
    scene.bot.patch(hook + "/messages/" + more, "{\"content\":\"Even more\"}");
    assertThat(scene.ada.ephemerals().getFirst().path("content").asText()).isEqualTo("Even more");
    assertThat(scene.bot.get(hook + "/messages/" + more).status()).isEqualTo(200);
    assertThat(scene.bot.delete(hook + "/messages/" + more).status()).isEqualTo(204);
    assertThat(scene.ada.ephemerals()).isEmpty();
    assertThat(scene.bot.delete(hook + "/messages/@original").status()).isEqualTo(204);
    assertThat(scene.discord.messagesIn(scene.cohort)).isEmpty();
    assertThat(scene.bot.get(hook + "/messages/@original").code()).isEqualTo(10008);

    scene.later(Duration.ofMinutes(16));
    assertThat(scene.bot.post(hook, "{\"content\":\"Too late\"}").code()).isEqualTo(50027);
    assertThat(scene.bot.post("webhooks/%s/nonsense".formatted(scene.discord.applicationId()), "{}").code())
        .isEqualTo(10015);
  }

  @Test
  void aButtonChangesItsMessageOrOnlySaysThatItWasHeard() {
    answering(BUTTONS.formatted(0));
    asks();
    interaction();
    var question = scene.discord.messagesIn(scene.cohort).getFirst();

    answering("{\"type\":6}");
    assertThat(scene.ada.presses(question, "yes").answered()).isTrue();
    var pressed = interaction();
    assertThat(pressed.path("message").path("id").asText()).isEqualTo(question.id());
    assertThat(pressed.path("data").path("component_type").asInt()).isEqualTo(2);
    scene.bot.patch(scene.bot.hook(pressed) + "/messages/@original", "{\"content\":\"Heard\"}");
    assertThat(scene.discord.messagesIn(scene.cohort).getFirst().content()).isEqualTo("Heard");

    answering("{\"type\":7,\"data\":{\"content\":\"Done\",\"components\":[]}}");
    scene.ada.presses(question, "yes");
    assertThat(scene.discord.messagesIn(scene.cohort).getFirst().content()).isEqualTo("Done");
    assertThatThrownBy(() -> scene.ada.presses(question, "yes")).hasMessageContaining("There is no 'yes'");
  }

  @Test
  void whatNoClientSendsReachesTheAppWhereItIsForged() {
    answering(BUTTONS.formatted(64));
    asks();
    interaction();

    scene.ada.forgesPress(scene.ada.ephemerals().getFirst(), "of somebody else");
    assertThat(interaction().path("data").path("custom_id").asText()).isEqualTo("of somebody else");

    scene.ada.forgesForm(Json.object().put("custom_id", "a form of somebody else"));
    assertThat(interaction().path("data").path("custom_id").asText()).isEqualTo("a form of somebody else");
  }

  @Test
  void menusTakeWhatTheyOffer() {
    answering(BUTTONS.formatted(64));
    asks();
    interaction();
    var question = scene.ada.ephemerals().getFirst();

    answering("{\"type\":6}");
    scene.ada.chooses(question, "when", "now");
    assertThat(interaction().path("data").path("values").path(0).asText()).isEqualTo("now");
    scene.ada.chooses(question, "who", scene.ada.id());
    assertThat(interaction().path("data").path("resolved").path("users").has(scene.ada.id())).isTrue();

    assertThatThrownBy(() -> scene.ada.chooses(question, "when", "later")).hasMessageContaining("no 'later'");
    assertThatThrownBy(() -> scene.ada.chooses(question, "when", "now", "now")).hasMessageContaining("2 choices");
    assertThatThrownBy(() -> scene.ada.presses(question, "no")).hasMessageContaining("disabled");
    assertThatThrownBy(() -> scene.ada.presses(question, "when")).hasMessageContaining("chooses in it");
  }

  @Test
  void anotherPersonSeesNothingOfAnEphemeralAnswer() {
    answering(BUTTONS.formatted(64));
    asks();
    var linus = scene.guild.member("Linus");

    assertThat(linus.ephemerals()).isEmpty();
    assertThatThrownBy(() -> linus.presses(scene.ada.ephemerals().getFirst(), "yes"))
        .hasMessageContaining("does not see");
  }

  @Test
  void anInteractionSaysWhereWhoAndOnWhoseAccount() {
    answering("{\"type\":5}");
    asks();
    var inGuild = interaction();
    assertThat(inGuild.path("context").asInt()).isZero();
    assertThat(inGuild.path("member").path("user").path("id").asText()).isEqualTo(scene.ada.id());
    assertThat(inGuild.path("member").path("permissions").asLong()).isPositive();
    assertThat(inGuild.path("authorizing_integration_owners").path("0").asText()).isEqualTo(scene.guild.id());
    assertThat(inGuild.path("app_permissions").asLong()).isPositive();

    scene.ada.types("ask", Map.of(), "");
    var inDm = interaction();
    assertThat(inDm.path("context").asInt()).isEqualTo(1);
    assertThat(inDm.path("user").path("id").asText()).isEqualTo(scene.ada.id());
    assertThat(inDm.has("member")).isFalse();
    assertThat(inDm.has("guild_id")).isFalse();
  }

  private Reaction asks() {
    return scene.ada.types("ask", Map.of(), scene.cohort);
  }

  private void answering(String json) {
    gateway.onInteraction(interaction -> answer(interaction, json));
  }

  private RawBot.Answered answer(JsonNode interaction, String json) {
    return scene.bot.answer(interaction, json);
  }

  private JsonNode interaction() {
    return gateway.next("INTERACTION_CREATE");
  }
}
