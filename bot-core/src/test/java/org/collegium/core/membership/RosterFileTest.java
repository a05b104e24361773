package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.RosterFile.Readable;
import org.collegium.core.membership.RosterFile.Unreadable;
import org.collegium.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  @Test
  void readsTheSampleCohort() throws IOException {
    var rows = rows(sample());

    assertThat(rows).hasSize(29);
    assertThat(rows.getFirst()).isEqualTo(new RosterRow(2, "Ada Okafor", "ada.okafor@district1.example",
        Optional.of(Role.LEADER), Optional.of("Grace Adeyemi"), Optional.of("Longs Peak Elementary"),
        Optional.of(DENVER)));
    assertThat(rows.get(3).school()).contains("Prairie Ridge Middle, East Campus");
    assertThat(rows.stream().map(RosterRow::name)).contains("Siobhán Ní Dhomhnaill", "Joaquín Núñez", "Renée O'Brien");
    assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.role().orElseThrow(), Collectors.counting())))
        .containsEntry(Role.LEADER, 24L)
        .containsEntry(Role.MENTOR, 3L).containsEntry(Role.FACILITATOR, 1L).containsEntry(Role.CONVENER, 1L);
    assertThat(rows.getLast().mentor()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsTheSampleFromEveryEncoding(String encoding) throws IOException {
    var text = new String(sample(), StandardCharsets.UTF_8);

    assertThat(rows(text.getBytes(Charset.forName(encoding)))).isEqualTo(rows(sample()));
  }

  @Test
  void readsWindows1252WhereTheBytesAreNoUtf8() {
    var rows = rows("Name;Email\r\nZoë Brontë;zoe@district2.example\r\n".getBytes(Charset.forName("windows-1252")));

    assertThat(rows).extracting(RosterRow::name).containsExactly("Zoë Brontë");
  }

  @Test
  void readsHeadingsInAnyOrderCaseAndWording() {
    var rows = rows("""
        Notes\tTZ\tCoach\tE-Mail Address (work)\tORGANISATION\tSurname\tGiven name\tFunction
        early\tMountain Standard Time\tGRACE@mentors.example\tAda@District1.Example\tLongs Peak\tOkafor\tAda\tPrincipal
        """);

    assertThat(rows).containsExactly(new RosterRow(2, "Ada Okafor", "ada@district1.example",
        Optional.of(Role.LEADER), Optional.of("grace@mentors.example"), Optional.of("Longs Peak"),
        Optional.of(DENVER)));
  }

  @Test
  void saysNoRoleWhereNoneIsGiven() {
    assertThat(rows("Email,Name\nada@district1.example,Ada\n")).extracting(RosterRow::role)
        .containsExactly(Optional.empty());
    assertThat(rows("Email,Name,Role\nada@district1.example,Ada,\n")).extracting(RosterRow::role)
        .containsExactly(Optional.empty());
  }

  @Test
  void namesTheColumnsThatAreNotUsed() {
    var reading = (Readable) RosterFile.read("roster.csv",
        "Name,Email,Phone,,Dietary wishes\nAda,ada@one.example,1,2,3\n".getBytes(StandardCharsets.UTF_8));

    assertThat(reading.notUsed()).containsExactly("Phone", "Dietary wishes");
  }

  @Test
  void believesExcelsOwnLineAboutTheSeparator() {
    assertThat(rows("sep=;\r\nName;Email\r\nOkafor, Ada;ada@district1.example\r\n"))
        .extracting(RosterRow::line, RosterRow::name).containsExactly(tuple(3, "Okafor, Ada"));
  }

  @Test
  void takesOffSpacesThatNobodySees() {
    var rows =
        rows("Name,Email,School\n\u00a0 Ada Okafor\u200b ,\u202aada@district1.example\u202c, \"Longs\r\n Peak\" \n");

    assertThat(rows).extracting(RosterRow::name, RosterRow::email, RosterRow::school)
        .containsExactly(tuple("Ada Okafor", "ada@district1.example", Optional.of("Longs Peak")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsPhysicalLinesThroughBlankOnesAndThroughCellsOfSeveral(String lineEnd) {
    var rows = rows(String.join(lineEnd,
        "", "Name,Email,School", "", "Ada,ada@district1.example,\"Longs", "Peak\"", ",,",
        "Linus,linus@elsewhere.example,", ""));

    assertThat(rows).extracting(RosterRow::line).containsExactly(4, 7);
  }

  @Test
  void prefersTheMentorsAddressWhereNameAndAddressAreGiven() {
    assertThat(rows("Name,Email,Mentor,Mentor e-mail\nAda,ada@district1.example,Grace,Grace@mentors.example\n"))
        .extracting(RosterRow::mentor).containsExactly(Optional.of("grace@mentors.example"));
  }

  @Test
  void leavesItToTheImportWhetherTheMentorIsKnown() {
    assertThat(rows("Name,Email,Mentor\nAda,ada@district1.example,Somebody Else\n")).hasSize(1);
  }

  @Test
  void takesFiveThousandPeopleButNotOneMore() {
    assertThat(rows(people(5_000))).hasSize(5_000);
    assertThat(RosterFile.read("roster.csv", people(5_001).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Unreadable(List.of(
            Problem.ofWhole("roster.csv", "it has 5001 rows; a roster may have 5000. Is it the right file?"))));
  }

  @Test
  @Timeout(10)
  void isNotHeldUpByCellsThatGoOnForEver() {
    var spaces = "a" + " ".repeat(2_000_000) + "b";

    assertThat(rows("Name,Email,Notes,%s\nAda,ada@district1.example,%s,\n".formatted("(".repeat(1_000_000), spaces)))
        .hasSize(1);
  }

  private static String people(int count) {
    return "Name,Email\n" + IntStream.range(0, count).mapToObj("Leader %1$d,leader%1$d@district1.example\n"::formatted)
        .collect(Collectors.joining());
  }

  private static byte[] sample() throws IOException {
    try (var file = RosterFileTest.class.getResourceAsStream("/samples/roster.csv")) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static List<RosterRow> rows(String text) {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<RosterRow> rows(byte[] bytes) {
    var reading = RosterFile.read("roster.csv", bytes);
    assertThat(reading).isInstanceOf(Readable.class);
    return ((Readable) reading).rows();
  }
}
