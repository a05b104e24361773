package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.Keys;
import org.collegium.core.RawFiles;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.installation.Installation;
import org.collegium.core.installation.Installation.Installed;
import org.collegium.core.membership.Announce;
import org.collegium.core.membership.Announcements.Announcement;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.MasterKeyRotation;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Secret;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.running.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./collegium keys rotate}: another master key, and everything opens as before. */
class KeysRotateTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void aHouseWithWordsInIt() {
    typing = Typing.withTheSampleCohort(folder);
    try (var open = typing.open()) {
      open.house().installations().write(books -> {
        books.installations().keep(new Installed("slack:T1", new Prose("North"), new Secret("xoxb-token"),
            List.of("chat:write"), Instant.EPOCH));
        return books;
      });
      announce(open, "Announced before");
    }
  }

  @Test
  void everythingOpensWithTheNewKeyAndNothingWithTheEarlierOne() throws IOException {
    var earlier = Files.readString(key());

    var said = typing.type("keys", "rotate");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Keys of people, all wrapped with the new master key: 1",
        "Tokens of workspaces, sealed anew: 1", "Now make a new backup");
    assertThat(Files.readString(key())).isNotEqualTo(earlier);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key()))).isEqualTo("rw-------");
    assertThat(next()).doesNotExist();
    assertAllIsThere();
    Files.writeString(key(), earlier);
    assertThat(typing.type("cohort", "list").err()).contains("The master key does not fit");
  }

  @Test
  void noEarlierWrappingIsLeftInAnyFile() {
    var wrapped = wrapped();
    assertThat(RawFiles.holding(typing.data(), wrapped)).isNotEmpty();

    assertThat(typing.type("keys", "rotate").code()).isZero();

    assertThat(RawFiles.holding(typing.data(), wrapped)).isEmpty();
  }

  @Test
  void whatWasInterruptedAfterTheKeysWereWrappedGoesOn() throws IOException {
    var earlier = MasterKey.read(new Secret(Files.readString(key())));
    var fresh = PlantedKey.fresh();
    Files.writeString(next(), fresh.reveal());
    new MasterKeyRotation(typing.data()).rotate(earlier, MasterKey.read(fresh));
    assertThat(typing.type("cohort", "list").err()).contains("was interrupted", "./collegium keys rotate");

    assertThat(typing.type("keys", "rotate").code()).isZero();

    assertThat(Files.readString(key())).isEqualTo(fresh.reveal());
    assertAllIsThere();
  }

  @Test
  void whatWasInterruptedBeforeTheKeysWereWrappedGoesOnWithTheSameKey() throws IOException {
    var fresh = PlantedKey.fresh();
    Files.writeString(next(), fresh.reveal());
    assertThat(typing.type("cohort", "list").code()).isZero();

    assertThat(typing.type("keys", "rotate").code()).isZero();

    assertThat(Files.readString(key())).isEqualTo(fresh.reveal());
    assertAllIsThere();
  }

  @Test
  void whatWasInterruptedBetweenKeysAndTokensGoesOn() throws IOException {
    var tokens = Files.readAllBytes(typing.data().resolve("collegium.db"));
    var earlier = MasterKey.read(new Secret(Files.readString(key())));
    var fresh = PlantedKey.fresh();
    Files.writeString(next(), fresh.reveal());
    new MasterKeyRotation(typing.data()).rotate(earlier, MasterKey.read(fresh));
    Files.write(typing.data().resolve("collegium.db"), tokens);

    assertThat(typing.type("keys", "rotate").out()).contains("Tokens of workspaces, sealed anew: 1");

    assertAllIsThere();
  }

  @Test
  void aKeyThatFitsNothingIsRefusedAndNothingChanges() throws IOException {
    var earlier = Files.readString(key());
    Files.writeString(key(), PlantedKey.fresh().reveal());

    var said = typing.type("keys", "rotate");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("The master key does not fit");
    Files.delete(next());
    Files.writeString(key(), earlier);
    assertAllIsThere();
  }

  @Test
  void aKeyThatIsSetFromOutsideGoesIntoTheFileThatIsNamed() throws IOException {
    typing.with("COLLEGIUM_MASTER_KEY", Files.readString(key()).strip());
    Files.delete(key());
    assertThat(typing.type("keys", "rotate").err()).contains("--to");

    var said = typing.type("keys", "rotate", "--to", "new.key");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Set COLLEGIUM_MASTER_KEY to what stands in");
    typing.with("COLLEGIUM_MASTER_KEY", Files.readString(folder.resolve("new.key")).strip());
    assertAllIsThere();

    var again = typing.type("keys", "rotate", "--to", "new.key");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("holds the present master key");
  }

  @Test
  void whileABotRunsItIsRefused() throws IOException {
    try (var _ = ((RunLock.Taken) RunLock.take(typing.data())).lock()) {
      var said = typing.type("keys", "rotate");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).contains("Stop it first");
    }
    assertThat(next()).doesNotExist();
  }

  @Test
  void whereNothingWasKeptThereIsNothingToDo(@TempDir Path elsewhere) {
    assertThat(new Typing(elsewhere).type("keys", "rotate").err()).contains("There are no keys in");
  }

  private Path key() {
    return typing.data().resolve("master.key");
  }

  private Path next() {
    return typing.data().resolve("master.key.next");
  }

  private static void announce(OpenHouse open, String words) {
    var house = open.house();
    new Announce(house.memberships(), house.ids(), house.clock()).handle(cohort(open), author(open), new Prose(words),
        new RequestKey(words));
  }

  private void assertAllIsThere() {
    try (var open = typing.open()) {
      List<Announcement> announced =
          open.house().memberships().read(books -> books.announcements().madeBy(author(open)));
      assertThat(announced).extracting(each -> each.words().raw()).containsExactly("Announced before");
      Optional<Installation> installed =
          open.house().installations().read(books -> books.installations().find("slack:T1"));
      assertThat(installed).hasValueSatisfying(found -> assertThat(found).isInstanceOfSatisfying(Installed.class,
          there -> assertThat(there.token().reveal()).isEqualTo("xoxb-token")));
    }
  }

  private static CohortId cohort(OpenHouse open) {
    return open.house().memberships().read(books -> books.cohorts().named(Typing.FRONT_RANGE)).orElseThrow().id();
  }

  private static PersonId author(OpenHouse open) {
    return open.house().memberships().read(books -> books.people().all()).getFirst().id();
  }

  private byte[] wrapped() {
    try (var open = typing.open()) {
      return Keys.of(typing.data(), author(open));
    }
  }
}
