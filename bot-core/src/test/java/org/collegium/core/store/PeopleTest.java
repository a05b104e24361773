package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.DENVER;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.person;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Locality;
import org.collegium.core.cohort.People.WhoSays;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.SaidBy;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody the bot knows, kept and found again. */
class PeopleTest {

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
  void aPersonIsFoundAsTheyWereKept() {
    var dana = new Person(new PersonId(20), new Prose("Dana Müller"), new Email("Dana@Schools.example"),
        ZoneId.of("Europe/Berlin"), Locale.GERMAN);

    database.does(tables -> tables.people().add(dana));

    assertThat(database.<Person>read(tables -> tables.people().get(dana.id()))).isEqualTo(dana);
    assertThat(database.<Optional<Person>>read(tables -> tables.people().withEmail(new Email("dana@schools.example"))))
        .contains(dana);
  }

  @Test
  void anEmailNamesOnePersonOnly() {
    var another = new Person(new PersonId(21), new Prose("Another"), new Email("ada@schools.example"), DENVER,
        Locale.ENGLISH);

    assertThatThrownBy(() -> database.does(tables -> tables.people().add(another))).isInstanceOf(StorageFault.class)
        .hasMessageMatching(".*person[._]email.*").hasMessageNotContaining("ada@schools.example");
  }

  @Test
  void aChangedNameZoneAndLocaleAreKept() {
    var moved = new Person(ADA, new Prose("Ada L."), new Email("ada@schools.example"), ZoneId.of("Europe/Paris"),
        Locale.FRENCH);

    database.does(tables -> tables.people().change(moved));

    assertThat(database.<Person>read(tables -> tables.people().get(ADA))).isEqualTo(moved);
  }

  @Test
  void thePersonsOwnWordIsReadBeforeThatOfTheAccountConfirmedLast() {
    var tokyo = ZoneId.of("Asia/Tokyo");
    var paris = ZoneId.of("Europe/Paris");
    database.does(tables -> {
      tables.people().link(ADA, new Address("discord", "D1"));
      tables.people().link(ADA, new Address("slack", "U1"));
      tables.addresses().keepLocality(new Address("discord", "D1"), said(tokyo, Locale.UK));
    });
    assertThat(ada().zone()).isEqualTo(tokyo);

    database.does(tables -> tables.addresses().keepLocality(new Address("slack", "U1"),
        new Locality(Optional.of(paris), Optional.empty())));
    assertThat(ada()).isEqualTo(new Person(ADA, new Prose("Ada"), person(ADA, "Ada").email(), paris, Locale.UK));
    assertThat(whoSays()).isEqualTo(new WhoSays(SaidBy.PLATFORM, SaidBy.PLATFORM));

    database.does(tables -> tables.people().keepOwn(ADA, new Locality(Optional.of(DENVER), Optional.empty())));
    assertThat(ada().zone()).isEqualTo(DENVER);
    assertThat(whoSays()).isEqualTo(new WhoSays(SaidBy.PERSON, SaidBy.PLATFORM));
    assertThat(database.<Map<PersonId, Person>>read(tables -> tables.people().of(FRONT_RANGE))).containsEntry(ADA,
        ada());
    assertThat(database.<Optional<Person>>read(tables -> tables.people().rostered(ada().email())))
        .contains(person(ADA, "Ada"));

    database.does(tables -> tables.people().keepOwn(ADA, Locality.UNSAID));
    assertThat(ada().zone()).isEqualTo(paris);
  }

  @Test
  void anAccountUnderAnotherNameIsAnotherClock() {
    database.does(tables -> {
      tables.people().link(ADA, new Address("slack", "U1"));
      tables.addresses().keepLocality(new Address("slack", "U1"), said(ZoneId.of("Asia/Tokyo"), Locale.UK));
      tables.people().link(ADA, new Address("slack", "U1"));
    });
    assertThat(ada().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));

    database.does(tables -> tables.people().link(ADA, new Address("slack", "U2")));

    assertThat(ada().zone()).isEqualTo(DENVER);
    assertThat(whoSays()).isEqualTo(new WhoSays(SaidBy.ROSTER, SaidBy.ROSTER));
  }

  @Test
  void thePlatformLinkedLastIsPreferred() {
    database.does(tables -> tables.people().link(ADA, new Address("slack", "U1")));
    database.does(tables -> tables.people().link(ADA, new Address("discord", "D1")));

    assertThat(preferred(ADA)).contains(new Address("discord", "D1"));

    database.does(tables -> tables.people().link(ADA, new Address("slack", "U2")));

    assertThat(preferred(ADA)).contains(new Address("slack", "U2"));
    assertThat(at(new Address("slack", "U1"))).isEmpty();
    assertThat(at(new Address("slack", "U2"))).hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(ADA));
  }

  @Test
  void anAddressIsOnePersonsOnly() {
    database.does(tables -> tables.people().link(ADA, new Address("slack", "U1")));
    database.does(tables -> tables.people().link(GRACE, new Address("slack", "U1")));

    assertThat(at(new Address("slack", "U1"))).hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(GRACE));
    assertThat(preferred(ADA)).isEmpty();
  }

  @Test
  void aCohortsPeopleDoNotIncludeStrangers() {
    assertThat(database.<Map<PersonId, Person>>read(tables -> tables.people().of(FRONT_RANGE)))
        .containsOnly(Map.entry(ADA, person(ADA, "Ada")), Map.entry(GRACE, person(GRACE, "Grace")));
  }

  @Test
  void everybodyIsListedByName() {
    database.does(tables -> tables.people().add(person(new PersonId(1), "bob")));

    assertThat(database.<List<Person>>read(tables -> tables.people().all()).stream().map(each -> each.name().raw()))
        .containsExactly("Ada", "bob", "Grace", "Linus");
  }

  private Person ada() {
    return database.read(tables -> tables.people().get(ADA));
  }

  private WhoSays whoSays() {
    return database.read(tables -> tables.people().whoSays(ADA));
  }

  private static Locality said(ZoneId zone, Locale locale) {
    return new Locality(Optional.of(zone), Optional.of(locale));
  }

  private Optional<Address> preferred(PersonId person) {
    return database.read(tables -> tables.people().preferredAddress(person));
  }

  private Optional<Person> at(Address address) {
    return database.read(tables -> tables.people().at(address));
  }
}
