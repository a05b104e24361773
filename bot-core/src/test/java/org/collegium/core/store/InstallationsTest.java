package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.LINUS;
import static org.collegium.core.store.TestDatabase.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.installation.Installation.Revoked;
import org.collegium.core.installation.Invitation;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where people installed the bot, and who may. */
class InstallationsTest {

  private static final String TOKEN = "xoxb-nobody-reads-this-out-of-a-file";

  @TempDir
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.withTheCast(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anInstallationOutlivesARestart() {
    keep("slack:T1", "Slack, Front Range", NOW);

    database.restart();

    var found = (Installed) find("slack:T1");
    assertThat(found.token().reveal()).isEqualTo(TOKEN);
    assertThat(found.scopes()).containsExactly("chat:write", "commands");
    assertThat(found.name()).isEqualTo(new Prose("Slack, Front Range"));
    assertThat(found.installedAt()).isEqualTo(NOW);
  }

  @Test
  @Tag(TestStore.FILES)
  void itsTokenIsReadOutOfNoFileAndOfNoPrintedValue() throws IOException {
    keep("slack:T1", "Slack, Front Range", NOW);

    assertThat(find("slack:T1").toString()).doesNotContain(TOKEN);
    assertThat(isInAFile("Slack, Front Range")).as("names are in the clear").isTrue();
    assertThat(isInAFile(TOKEN)).isFalse();
  }

  @Test
  void aTokenMovedToAnotherInstallationDoesNotOpen() {
    keep("slack:T1", "One", NOW);
    keep("slack:T2", "Two", NOW);
    database.sql("""
        UPDATE installation
           SET token = (SELECT other.token FROM installation other WHERE other.platform = 'slack:T1')
         WHERE platform = 'slack:T2'
        RETURNING platform
        """);

    assertThatThrownBy(() -> find("slack:T2")).isInstanceOf(StorageFault.class)
        .hasMessageContaining("installation.token").hasMessageNotContaining(TOKEN);
  }

  @Test
  void aTokenThatIsTakenBackIsForgottenAndInstallingAgainBringsANewOne() {
    var first = keep("slack:T1", "One", NOW);

    database.does(tables -> tables.installations().revoke(first, NOW.plusSeconds(60)));
    assertThat(find("slack:T1")).isEqualTo(new Revoked("slack:T1", new Prose("One"), NOW, NOW.plusSeconds(60)));
    assertThat(database.sql("SELECT count(*) AS tokens FROM installation WHERE token IS NOT NULL"))
        .containsExactly("0");

    keep("slack:T1", "One, renamed", NOW.plusSeconds(120));
    assertThat(find("slack:T1")).isInstanceOf(Installed.class);
  }

  @Test
  void whatIsToldLateOfAnEarlierInstallationDoesNotEndTheNewOne() {
    var first = keep("slack:T1", "One", NOW);
    keep("slack:T1", "One", NOW.plusSeconds(120));

    database.does(tables -> tables.installations().revoke(first, NOW.plusSeconds(180)));

    assertThat(find("slack:T1")).isInstanceOf(Installed.class);
  }

  @Test
  void allAreListedByName() {
    keep("slack:T1", "zebra", NOW);
    keep("slack:T2", "Aspen", NOW);

    assertThat(database.<List<Installation>>read(tables -> tables.installations().all())).map(Installation::platform)
        .containsExactly("slack:T2", "slack:T1");
    assertThat(database.<Prose>read(tables -> tables.installations().nameOf("slack:T2")).raw()).isEqualTo("Aspen");
    assertThat(database.<Prose>read(tables -> tables.installations().nameOf("discord")).raw()).isEqualTo("discord");
  }

  @Test
  void anInvitationIsGoodOnceAndForItsTime() {
    var invitation = new Invitation("first");
    var expired = new Invitation("second");
    database.does(tables -> tables.invitations().add(invitation, NOW.plusSeconds(60), NOW));
    database.does(tables -> tables.invitations().add(expired, NOW.plusSeconds(5), NOW));

    assertThat(isOpen(new Invitation("guessed"))).isFalse();
    assertThat(isOpen(invitation)).isTrue();
    assertThat(take(expired, NOW.plusSeconds(5))).isFalse();
    assertThat(take(invitation, NOW.plusSeconds(5))).isTrue();
    assertThat(take(invitation, NOW.plusSeconds(5))).isFalse();
    assertThat(isOpen(invitation)).isFalse();
  }

  @Test
  void theCodeOfAnInvitationIsKeptNowhereAndOldOnesAreForgotten() throws IOException {
    database.does(tables -> tables.invitations().add(new Invitation("a-code-to-look-for"), NOW.plusSeconds(60), NOW));
    assertThat(isInAFile("a-code-to-look-for")).isFalse();

    database.does(tables -> tables.invitations().add(new Invitation("later"), NOW.plus(Duration.ofDays(2)),
        NOW.plus(Duration.ofDays(1))));

    assertThat(database.sql("SELECT count(*) AS open FROM invitation")).containsExactly("1");
  }

  @Test
  void onlyThoseWhoseCohortMeetsThereAreSoughtThere() {
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack:T1", "C1"))));

    assertThat(soughtByPlace("slack:T1")).containsExactly(ADA, GRACE);
    assertThat(soughtByPlace("slack:T2")).isEmpty();
    assertThat(database.<List<Person>>read(tables -> tables.addresses().soughtOn("slack:T2", NOW))).map(Person::id)
        .contains(LINUS);
  }

  @Test
  void aCohortThatLeavesAPlatformMeetsThereNoMore() {
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack:T1", "C1"))));
    database.does(tables -> tables.cohorts().leave(FRONT_RANGE, "slack:T1"));

    assertThat(soughtByPlace("slack:T1")).isEmpty();
    assertThat(database.<List<Place>>read(tables -> tables.cohorts().placesOf(FRONT_RANGE))).isEmpty();
  }

  private List<PersonId> soughtByPlace(String platform) {
    return database.<List<Person>>read(tables -> tables.addresses().soughtByPlaceOn(platform, NOW)).stream()
        .map(Person::id).toList();
  }

  private Installed keep(String platform, String name, Instant at) {
    var installed = new Installed(platform, new Prose(name), new Secret(TOKEN), List.of("chat:write", "commands"), at);
    database.does(tables -> tables.installations().keep(installed));
    return installed;
  }

  private Installation find(String platform) {
    return database.read(tables -> tables.installations().find(platform).orElseThrow());
  }

  private boolean isOpen(Invitation invitation) {
    return database.read(tables -> tables.invitations().isOpen(invitation, NOW));
  }

  private boolean take(Invitation invitation, Instant now) {
    return database.write(tables -> tables.invitations().take(invitation, now));
  }

  private boolean isInAFile(String wanted) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
          return true;
        }
      }
      return false;
    }
  }
}
