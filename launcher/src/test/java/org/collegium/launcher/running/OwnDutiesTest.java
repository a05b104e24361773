package org.collegium.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.PostgresServer;
import org.collegium.core.store.SharedDuties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A node whose connection to the database is cut now and then. */
class OwnDutiesTest {

  private static final List<String> ALL = List.of("chores", "discord", "slack");

  private final DatabaseUrls urls = PostgresServer.running().furnished();
  private final Database database = Database.open(urls, MasterKey.read(MasterKey.fresh()), InstantSource.system());
  private final SharedDuties shared = database.duties();
  private final SharedDuties others = database.duties();
  private final Work work = new Work();
  private final List<String> ends = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final OwnDuties duties = new OwnDuties(shared, work, ends::add, nanos::get);

  @AfterEach
  void close() {
    try (database; shared; others; duties) {
      // Closed in the opposite order.
    }
  }

  @Test
  void afterACutConnectionEachDutyIsTakenAgainOnceAndNotBegunAnew() {
    duties.look();
    assertThat(work.begun).containsExactlyElementsOf(ALL);

    cut();
    duties.look();
    duties.look();

    assertThat(work.begun).containsExactlyElementsOf(ALL);
    assertThat(ALL).allMatch(duties::isOurs);
    assertThat(others.take("slack")).isFalse();
    shared.giveBack("slack");
    assertThat(others.take("slack")).as("held once, and given back once").isTrue();
    assertThat(ends).isEmpty();
  }

  @Test
  void whatIsBeingLeftIsTakenAgainTooUntilAllOfItThatIsUnderWayHasEnded() {
    duties.look();
    others.join(ALL);

    duties.of("slack").run(() -> {
      duties.look();
      assertThat(work.rested).containsExactly("slack");
      cut();
      duties.look();

      assertThat(others.take("slack")).isFalse();
      assertThat(duties.isOurs("slack")).isFalse();
    });
    duties.look();

    assertThat(others.take("slack")).isTrue();
  }

  @Test
  void whoTookWhatIsBeingLeftWhileItIsUnderWayHereHasThisNodeEnd() {
    duties.look();
    others.join(ALL);

    duties.of("slack").run(() -> {
      duties.look();
      cut();
      assertThat(others.take("slack")).isTrue();

      duties.look();
    });

    assertThat(ends).singleElement().asString().contains("Another node has taken over 'slack'");
  }

  @Test
  void whoHasNotBeenToldForFifteenSecondsWhatIsTheirsIsSureOfNothing() {
    duties.look();
    nanos.addAndGet(Duration.ofSeconds(14).toNanos());
    assertThat(duties.isOurs("discord")).isTrue();

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(duties.isOurs("discord")).isFalse();

    duties.look();
    assertThat(duties.isOurs("discord")).isTrue();
  }

  /** Of this node and all others. */
  private static void cut() {
    PostgresServer.running().cutAll("collegium node");
  }

  /** Only what is done in Slack can go to another. */
  private static final class Work implements OwnDuties.Work {

    private final List<String> begun = new ArrayList<>();
    private final List<String> rested = new ArrayList<>();

    @Override
    public Collection<String> names() {
      return ALL;
    }

    @Override
    public void follow() {}

    @Override
    public boolean isMovable(String name) {
      return name.equals("slack");
    }

    @Override
    public void begin(String name) {
      begun.add(name);
    }

    @Override
    public void rest(String name) {
      rested.add(name);
    }
  }
}
