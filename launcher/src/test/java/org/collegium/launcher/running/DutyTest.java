package org.collegium.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one node at a time does, seen from one of them. */
class DutyTest {

  private final Duty duty = new Duty();
  private final List<String> done = new ArrayList<>();

  @Test
  void nothingOfItIsDoneBeforeItIsThisNodes() {
    duty.run(() -> done.add("early"));
    duty.open();
    duty.run(() -> done.add("in time"));

    assertThat(done).containsExactly("in time");
  }

  @Test
  void whatIsUnderWayComesToItsEndAndNothingElseBegins() {
    duty.open();

    duty.run(() -> {
      duty.shut();
      duty.run(() -> done.add("too late"));
      assertThat(duty.isIdle()).isFalse();
      done.add("begun before");
    });

    assertThat(done).containsExactly("begun before");
    assertThat(duty.isIdle()).isTrue();
    assertThat(duty.isLost()).isFalse();
  }

  @Test
  void whatFailsIsNotUnderWayAnyMore() {
    duty.open();

    try {
      duty.run(() -> {
        throw new IllegalStateException("It fails");
      });
    } catch (IllegalStateException fault) {
      done.add(String.valueOf(fault.getMessage()));
    }

    assertThat(done).containsExactly("It fails");
    assertThat(duty.isIdle()).isTrue();
  }
}
