package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

  private static final String SESSION = """
      {"name":"Session 1","privacy_level":2,"entity_type":3,"entity_metadata":{"location":"Denver"},
       "scheduled_start_time":"2026-03-05T16:00:00Z","scheduled_end_time":"2026-03-05T18:00:00Z"}""";

  private final FrontRange scene = new FrontRange();
  private final String events = "guilds/%s/scheduled-events".formatted(scene.guild.id());

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anEventIsCreatedMovedListedAndDeletedAndAllOfItTold() {
    var gateway = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    var id = created();
    assertThat(gateway.next("GUILD_SCHEDULED_EVENT_CREATE").path("id").asText()).isEqualTo(id);

    scene.bot.patch(events + "/" + id, "{\"scheduled_start_time\":\"2026-03-05T17:00:00Z\"}");
    assertThat(gateway.next("GUILD_SCHEDULED_EVENT_UPDATE").path("scheduled_start_time").asText())
        .startsWith("2026-03-05T17:00:00");
    scene.ada.isInterestedIn(id);
    assertThat(gateway.next("GUILD_SCHEDULED_EVENT_USER_ADD").path("user_id").asText()).isEqualTo(scene.ada.id());
    assertThat(scene.bot.get(events + "?with_user_count=true").body().path(0).path("user_count").asInt()).isEqualTo(1);
    assertThat(scene.bot.get(events + "/" + id + "/users?with_member=true").body()).hasSize(1);
    assertThat(scene.bot.get(events + "/" + id + "/users?before=5").body()).isEmpty();
    assertThat(scene.bot.get(events + "/" + id).body().has("user_count")).isFalse();

    assertThat(scene.bot.delete(events + "/" + id).status()).isEqualTo(204);
    gateway.next("GUILD_SCHEDULED_EVENT_DELETE");
    assertThat(scene.bot.get(events + "/" + id).code()).isEqualTo(10070);
  }

  @Test
  void anEventGoesOnInOneDirectionOnly() {
    var canceled = created();
    assertThat(status(canceled, 3).code()).as("not completed before it began").isEqualTo(50035);
    assertThat(status(canceled, 4).status()).isEqualTo(200);
    assertThat(status(canceled, 1).code()).isEqualTo(180000);

    var held = created();
    assertThat(status(held, 2).status()).isEqualTo(200);
    assertThat(status(held, 4).code()).isEqualTo(50035);
    assertThat(status(held, 3).status()).isEqualTo(200);

    assertThat(scene.bot.get(events).body()).as("what is over is not listed").isEmpty();
    assertThat(scene.guild.scheduledEvents()).hasSize(2);
  }

  @Test
  void aModeratorMayCancelOrDelete() {
    var gateway = scene.bot.identified(RawBot.GUILDS_AND_MESSAGES);
    var id = created();

    scene.guild.setStatus(id, 4);
    assertThat(gateway.next("GUILD_SCHEDULED_EVENT_UPDATE").path("status").asInt()).isEqualTo(4);
    scene.guild.deleteEvent(id);
    gateway.next("GUILD_SCHEDULED_EVENT_DELETE");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "scheduled_end_time":"2026-03-05T18:00:00Z" | "x":1 | scheduled_end_time
      "scheduled_end_time":"2026-03-05T18:00:00Z" | "scheduled_end_time":"2026-03-05T15:00:00Z" | scheduled_end_time
      start_time":"2026-03-05T16:00:00Z" | start_time":"2026-03-01T16:00:00Z" | scheduled_start_time
      "scheduled_start_time":"2026-03-05T16:00:00Z" | "scheduled_start_time":"soon" | scheduled_start_time
      "location":"Denver" | "location":"" | entity_metadata/location
      "name":"Session 1" | "name":"" | name
      "privacy_level":2 | "privacy_level":1 | privacy_level
      "entity_type":3 | "entity_type":2 | channel_id
      """)
  void anEventThatIsWrongIsToldWhereItStands(String right, String wrong, String where) {
    var answered = scene.bot.post(events, SESSION.replace(right, wrong));

    assertThat(answered.code()).isEqualTo(50035);
    assertThat(answered.body().at("/errors/" + where + "/_errors").isArray()).as(answered.body().toString()).isTrue();
  }

  @Test
  void withoutThePermissionNothingIsScheduledOrChanged() {
    var id = created();
    scene.guild.revoke("MANAGE_EVENTS");
    assertThat(scene.bot.patch(events + "/" + id, "{\"name\":\"Own\"}").status()).as("one's own").isEqualTo(200);

    scene.guild.revoke("CREATE_EVENTS");
    assertThat(scene.bot.post(events, SESSION).code()).isEqualTo(50013);
    assertThat(scene.bot.delete(events + "/" + id).code()).isEqualTo(50013);
  }

  @Test
  void aHundredEventsAreTheMost() {
    for (var count = 0; count < 100; count++) {
      created();
    }
    assertThat(scene.bot.post(events, SESSION).code()).isEqualTo(30038);
  }

  private String created() {
    return scene.bot.post(events, SESSION).body().path("id").asText();
  }

  private RawBot.Answered status(String id, int status) {
    return scene.bot.patch(events + "/" + id, "{\"status\":%d}".formatted(status));
  }
}
