package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.collegium.core.TestHouse;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.SessionNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province does away with its winter time, and the machine learns of it by an update: half past eight stays that. */
class NewZoneRulesTest {

  private static final Province PROVINCE = new Province();

  @TempDir
  Path folder;
  private TestHouse house;
  private Session session;

  static {
    ZoneRulesProvider.registerProvider(PROVINCE);
  }

  @BeforeEach
  @SuppressWarnings("InvalidZoneId") // Its provider is registered above.
  void aSessionIsPlannedByTheOldRules() {
    PROVINCE.offset = ZoneOffset.ofHours(-7);
    house = TestHouse.at(folder, "2027-02-22T17:00:00Z");
    var zone = ZoneId.of(Province.NAME);
    house.leader("Zoe", zone);
    var planned = house.session(2, "2027-03-16", 2);
    session = new Session(planned.id(), planned.cohort(), 2, planned.title(), planned.days(), zone, planned.place(),
        planned.materials(), planned.state(), 2, house.now(), 0);
    house.house().sessions().write(books -> {
      books.sessions().keep(session);
      return session;
    });
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void sessionAndRemindersKeepTheirHoursOnTheWall() {
    assertThat(kept().starts()).isEqualTo("2027-03-16T15:30:00Z");
    house.advanceTo("2027-03-08T12:00:00Z");
    assertThat(remindersOfZoe()).hasSize(1);

    house.restart(() -> PROVINCE.offset = ZoneOffset.ofHours(-6));

    assertThat(kept().starts()).isEqualTo("2027-03-16T14:30:00Z");
    comesAt("2027-03-15T15:00:00Z", 2);
    comesAt("2027-03-16T13:00:00Z", 3);
    house.advanceTo("2027-03-16T15:30:00Z");
    assertThat(remindersOfZoe()).hasSize(3);
  }

  /** Nine in the morning and seven, an hour earlier than by the old rules. */
  private void comesAt(String instant, int reminders) {
    house.advanceTo(Instant.parse(instant).minusSeconds(1).toString());
    assertThat(remindersOfZoe()).hasSize(reminders - 1);
    house.advanceTo(instant);
    assertThat(remindersOfZoe()).hasSize(reminders);
  }

  private Session kept() {
    return house.house().sessions().read(books -> books.sessions().of(session.cohort())).getFirst();
  }

  private List<Notice> remindersOfZoe() {
    return house.platform().noticesTo(TestHouse.address("Zoe")).stream()
        .filter(notice -> notice instanceof SessionNotice.SessionReminder).toList();
  }

  /** The rules of one zone, which a test may change. Nobody keeps them: each question is asked anew. */
  private static final class Province extends ZoneRulesProvider {

    static final String NAME = "Test/Province";

    private ZoneOffset offset = ZoneOffset.ofHours(-7);

    @Override
    protected Set<String> provideZoneIds() {
      return Set.of(NAME);
    }

    @Override
    @SuppressWarnings("NullAway") // The JDK asks for null where rules must not be kept.
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
      return forCaching ? null : ZoneRules.of(offset);
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
      return new TreeMap<>(Map.of("test", ZoneRules.of(offset)));
    }
  }
}
