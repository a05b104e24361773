package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.WhichCohort;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people who use such bots ask for, and no other test says; {@code docs/promises.md} names the others. */
class WhatUsersAskForTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  @BeforeEach
  void aSessionInJanuary() {
    house = TestHouse.at(folder, "2027-01-04T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** Half past eight in Denver is half past five in Honolulu. */
  @Test
  void timesAreSaidInTheReadersZoneAndTheZoneIsNamed() {
    house.types("Ada", "/cohort clock Pacific/Honolulu");

    diary.until("2027-01-06T00:00:00Z");

    assertThat(reminder("Ada")).contains("5:30", "Hawaii-Aleutian Time");
    assertThat(reminder("Grace")).contains("8:30", "Mountain Time").doesNotContain("Hawaii");
  }

  private String reminder(String name) {
    return house.platform().posted().stream().filter(parcel -> parcel.to().equals(TestHouse.address(name)))
        .filter(parcel -> parcel.notice() instanceof SessionReminder)
        .map(parcel -> new NoticeInWords(Wording.in(parcel.reader().locale()), parcel.reader().zone())
            .text(parcel.notice()).raw())
        .findFirst().orElseThrow();
  }

  @Test
  void nothingIsSaidOfACaseThatNobodyHasOpened() {
    diary.until("2027-03-01T00:00:00Z");

    assertThat(diary.entries()).isNotEmpty();
    assertThat(notices()).noneMatch(CaseNotice.class::isInstance);
  }

  private List<Notice> notices() {
    return diary.entries().stream().map(Diary.Entry::notice).toList();
  }

  @Test
  void whoSendsSomethingIsToldWhoReadsItAndHowToChangeIt() {
    diary.until("2027-01-13T17:00:00Z");

    assertThat(house.answers("Ada", house.latestForm("Ada"), "I let the team choose."))
        .isInstanceOfSatisfying(ReflectionKept.class, kept -> {
          assertThat(kept.readers().names()).extracting(Prose::raw).containsExactly("Grace");
          assertThat(kept.reference().raw()).isNotBlank();
          assertThat(kept.ways()).isNotEmpty();
        });
  }

  @Test
  void whoSitsInSeveralCohortsIsAskedWhichIsMeantAndNobodyElseIs() {
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);

    assertThat(house.types("Ada", "/commit make")).isInstanceOfSatisfying(WhichCohort.class,
        which -> assertThat(which.cohorts()).extracting(choice -> choice.label().raw())
            .containsExactlyInAnyOrder("Front Range", "Elsewhere"));
    assertThat(house.types("Linus", "/commit make")).isInstanceOf(FormOpened.class);
  }

  @Test
  void anObserverIsAskedNothing() {
    house.enrol(house.named("Front Range"), "Olga", Role.OBSERVER, TestHouse.DENVER);

    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.to("Ada", CheckInNotice.class)).isNotEmpty();
    assertThat(diary.to("Olga", CheckInNotice.class)).isEmpty();
  }
}
