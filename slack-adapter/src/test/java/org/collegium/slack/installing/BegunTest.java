package org.collegium.slack.installing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.collegium.core.installation.Invitation;
import org.collegium.core.text.Secret;
import org.junit.jupiter.api.Test;

/** What is remembered of installations that somebody began. */
class BegunTest {

  private static final Invitation INVITATION = new Invitation("an invitation");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-04T16:00:00Z"));
  private final Begun begun = new Begun(new Secret("of the app"), now::get);

  @Test
  void bothSecretsTogetherAreGoodOnce() {
    var ticket = begun.begin(INVITATION);

    assertThat(begun.end(ticket.state(), ticket.cookie())).contains(INVITATION);
    assertThat(begun.end(ticket.state(), ticket.cookie())).isEmpty();
  }

  @Test
  void whoComesBackToAnotherNodeIsKnownThere() {
    var ticket = begun.begin(INVITATION);
    var elsewhere = new Begun(new Secret("of the app"), now::get);

    assertThat(elsewhere.end(ticket.state(), ticket.cookie())).contains(INVITATION);
  }

  @Test
  void nobodyMakesAStateWithoutTheSecretOfTheApp() {
    var forged = new Begun(new Secret("of another app"), now::get).begin(INVITATION);

    assertThat(begun.end(forged.state(), forged.cookie())).isEmpty();
    assertThat(begun.end(begun.begin(INVITATION).state(), forged.cookie())).isEmpty();
    assertThat(begun.end("", "")).isEmpty();
    assertThat(begun.end("state", "a.b.c")).isEmpty();
  }

  @Test
  void theCookieOfAnotherIsNone() {
    var ada = begun.begin(INVITATION);
    var linus = begun.begin(INVITATION);

    assertThat(begun.end(ada.state(), linus.cookie())).isEmpty();
    assertThat(begun.end(linus.state(), ada.cookie())).isEmpty();
    assertThat(begun.end(linus.state(), linus.cookie())).contains(INVITATION);
  }

  @Test
  void itIsOverAfterTenMinutes() {
    var early = begun.begin(INVITATION);
    var late = begun.begin(INVITATION);

    now.updateAndGet(before -> before.plus(Duration.ofMinutes(10)).minusMillis(1));
    assertThat(begun.end(early.state(), early.cookie())).isPresent();
    now.updateAndGet(before -> before.plusMillis(1));
    assertThat(begun.end(late.state(), late.cookie())).isEmpty();
  }

  @Test
  void itsSecretsAreNotPrinted() {
    var ticket = begun.begin(INVITATION);

    assertThat(ticket.toString()).doesNotContain(ticket.state(), ticket.cookie());
    assertThat(INVITATION.toString()).doesNotContain("an invitation");
  }
}
