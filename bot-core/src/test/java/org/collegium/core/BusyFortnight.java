package org.collegium.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation.PageFilled;
import org.collegium.core.membership.JoinCode;
import org.collegium.core.notice.CaseNotice;

/** Front Range after a fortnight in which there was something of everything that is kept of a person. */
public final class BusyFortnight {

  private BusyFortnight() {}

  /** In that folder; the caller closes it. */
  public static TestHouse in(Path folder) {
    var house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-19T17:00:00Z");
    house.types("Ada", "/cohort here");
    house.house().identities().write(books -> {
      books.codes().add(JoinCode.next(house.house().ids()), house.person("Ada").id(),
          house.now().plus(Duration.ofDays(1)));
      books.addresses().disown(house.person("Ada").id(), FakePlatform.at("@somebody"), house.now());
      return books;
    });
    house.session(2, "2027-03-16", 2);
    house.types("Ada", "/cohort rsvp yes 2");
    house.types("Ada", "/cohort away 2027-02-01");
    house.types("Ada", "/cohort quiet 19:00-07:00");
    house.types("Ada", "/cohort calendar");
    var reference = written(house);
    var unsent = ((FormOpened) house.types("Ada", "/reflect")).form();
    house.invoke("Ada", new PageFilled(unsent.replyTo(), Map.of("answer", "I am not sure yet.")));
    house.confirms("Pat", "/cohort announce Good morning");
    SideGate.isDecidedBy(house, "Ada");
    bring(house);
    talk(house);
    house.confirms("Pat", "/protocol open a-spare-hour");
    house.types("Ada", "/protocol volunteer");
    house.opens("Pat", BroughtDilemma.by(house, "Ada", "Two teachers were promised one room.", "Robin"));
    house.types("Ada", "/reflect share " + reference + " only-me");
    house.confirms("Grace", "/cohort privacy erase");
    return house;
  }

  private static void bring(TestHouse house) {
    new Brought(house).offered("Ada", "One chair stayed empty.");
    new Brought(house).sentBack("Pat", "Say who could decide.");
    new Brought(house).own("Ada");
  }

  private static void talk(TestHouse house) {
    var standing = house.platform().posted();
    var first = 1 + IntStream.range(0, standing.size())
        .filter(at -> standing.get(at).notice() instanceof CaseNotice).findFirst().orElseThrow();
    CaseThread.of(house, first).says("Ada", "m1", "Who was asked?");
    CaseThread.of(house, first).says("Grace", "m2", "Nobody, I think.");
    CaseThread.of(house, first).loses("m3");
  }

  /** What they write to and of each other; the reference of what Ada wrote first. */
  private static String written(TestHouse house) {
    var reference = house.writes("Ada", "For all of us", "my-cohort");
    house.edits("Ada", reference, "For all of us, and later");
    house.finds("Ada", "description,plan");
    house.writes("Grace", "For all of us too", "my-cohort");
    house.types("Grace", "/summary since:2026-01-01");
    house.confirms("Grace", "/summary as:markdown");
    var plan = Plans.made(house, "Ada", "walk the halls", "my-mentor");
    Plans.told(house, "Ada", plan, "I stood where the noise was.");
    house.comments("Grace", reference, "Who chose the date?");
    house.answersNote("Ada", "They did.");
    house.proposesTalk("Grace", "2027-02-03 15:30");
    Agreements.only().proposed(house, "Ada", "Listen first");
    Agreements.only().agreedTo(house, "Grace");
    return reference;
  }
}
