package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.collegium.core.TestHouse;
import org.collegium.core.cohort.Person;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours go to a spreadsheet program, which takes what begins like a formula for one. */
class ListHoursTest {

  @TempDir
  Path folder;
  private TestHouse house;
  private Session session;

  @BeforeEach
  void aSessionIsOver() {
    house = TestHouse.at(folder, "2027-01-21T17:00:00Z");
    session = house.session(1, "2027-01-19", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoWasThereStandsWithTheirDaysAndHours() {
    wasThere(house.person("Ada"), 1);
    wasThere(house.person("Ada"), 2);

    assertThat(lines()).containsExactly("name,email,session,title,days,hours",
        "Ada,ada@school.example,1," + session.title().raw() + ",2,15.0");
  }

  @Test
  void nothingThatSomebodyIsCalledIsAFormula() {
    house.leader("=1+1", TestHouse.DENVER);
    wasThere(house.person("=1+1"), 1);
    house.house().sessions().write(books -> {
      books.sessions().keep(new Session(session.id(), session.cohort(), 1, new Prose("@SUM(A1)"), session.days(),
          session.zone(), session.place(), session.materials(), session.state(), 2, house.now(), 0));
      return session;
    });

    assertThat(lines().skip(1)).containsExactly("'=1+1,'=1+1@school.example,1,'@SUM(A1),1,7.5");
  }

  private void wasThere(Person person, int day) {
    house.house().sessions().write(books -> {
      books.attendances().keep(new Attendances.Attendance(session.id(), day, person.id(), person.id(), house.now()));
      return day;
    });
  }

  private Stream<String> lines() {
    return new ListHours(house.house().sessions()).handle(session.cohort()).raw().lines();
  }
}
