package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and hours as they are said. */
class SpokenDayTest {

  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.parse("2027-01-12");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"hoy|2027-01-12", "Mañana|2027-01-13", "manana|2027-01-13",
      "pasado mañana|2027-01-14", "ayer|2027-01-11", "lunes|2027-01-18", "el lunes|2027-01-18", "martes|2027-01-19",
      "el próximo lunes|2027-01-18", "lunes que viene|2027-01-18", "el lunes pasado|2027-01-11", "sábado|2027-01-16",
      "sabado|2027-01-16", "mié|2027-01-13", "3 de marzo|2027-03-03", "el 3 de marzo|2027-03-03",
      "3 de marzo de 2028|2028-03-03", "3 de marzo del 2028|2028-03-03", "1.º de marzo|2027-03-01",
      "primero de marzo|2027-03-01", "11 de enero|2028-01-11", "12 de enero|2027-01-12", "3 mar|2027-03-03",
      "15 de setiembre|2027-09-15", "miércoles 3 de marzo|2027-03-03", "viernes, 12 de febrero de 2027|2027-02-12",
      "29 de febrero|2028-02-29", "2027-11-09|2027-11-09", "today|2027-01-12", "Tomorrow|2027-01-13",
      "Monday|2027-01-18", "on monday|2027-01-18", "March 3|2027-03-03", "March 3rd, 2028|2028-03-03",
      "3 March|2027-03-03", "the 3rd of March|2027-03-03", "Friday, February 12, 2027|2027-02-12"})
  void aDayIsMeantAsItIsSaid(String said, LocalDate day) {
    assertThat(SpokenDay.ahead(said, TODAY)).contains(day);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"lunes|2027-01-11", "martes|2027-01-05", "3 de marzo|2026-03-03",
      "12 de enero|2027-01-12", "ayer|2027-01-11", "last friday|2027-01-08"})
  void whatLooksBackMeansTheLastOneThatWas(String said, LocalDate day) {
    assertThat(SpokenDay.back(said, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3/4", "3", "marzo", "por la mañana", "la mañana", "mañana por la mañana", "lu", "ma",
      "31 de febrero", "31 de febrero de 2027", "jueves 3 de marzo de 2027", "3 de marzo de 27", "next friday",
      "lunes martes", "año", "de", "el", "0 de mayo"})
  void whatIsNoDayOrMoreThanOneIsNone(String said) {
    assertThat(SpokenDay.ahead(said, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"hoy|2027-01-12|2027-01-12", "del 8 al 10 de febrero|2027-02-08|2027-02-10",
      "8 al 10 de febrero|2027-02-08|2027-02-10", "de lunes a miércoles|2027-01-18|2027-01-20",
      "desde hoy hasta el viernes|2027-01-12|2027-01-15", "February 8 to 10|2027-02-08|2027-02-10",
      "Monday to Wednesday|2027-01-18|2027-01-20", "20 de diciembre a 5 de enero|2027-12-20|2028-01-05",
      "2027-02-08..2027-02-10|2027-02-08|2027-02-10", "hoy..viernes|2027-01-12|2027-01-15",
      "viernes a lunes|2027-01-15|2027-01-18", "del 11 al 13 de enero|2027-01-11|2027-01-13",
      "20 de diciembre a 15 de enero|2026-12-20|2027-01-15", "January 11 to 12|2027-01-11|2027-01-12",
      "del 9 al 11 de enero|2028-01-09|2028-01-11"})
  void daysFromOneToAnother(String said, LocalDate first, LocalDate last) {
    assertThat(TypedDays.read(said, TODAY)).contains(new TypedDays(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-02-10..2027-02-08", "8 al 10", "de enero a marzo", "por la mañana a la noche"})
  void daysThatAreNone(String said) {
    assertThat(TypedDays.read(said, TODAY)).isEmpty();
  }

  @Test
  void aDayOfTheWeekByItsBeginning() {
    assertThat(SpokenDay.weekday("jue")).contains(DayOfWeek.THURSDAY);
    assertThat(SpokenDay.weekday("los jueves")).isEmpty();
    assertThat(SpokenDay.weekday("thurs")).contains(DayOfWeek.THURSDAY);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"7:30|07:30", "a las 7:30|07:30", "7 de la mañana|07:00", "7 a. m.|07:00",
      "las 4 de la tarde|16:00", "9 de la noche|21:00", "12 de la noche|00:00", "12 de la mañana|12:00",
      "mediodía|12:00", "4:15 p. m.|16:15",
      "2 de la madrugada|02:00", "1 de la tarde|13:00", "7am|07:00"})
  void anHourIsMeantAsItIsSaid(String said, String hour) {
    assertThat(SpokenHours.hour(said).map(Object::toString)).contains(hour);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mañana", "por la mañana", "2 de la noche", "25:00", "las", "a las"})
  void whatIsNoHourIsNone(String said) {
    assertThat(SpokenHours.hour(said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"de 6 p. m. a 7 a. m.|18:00|07:00", "18:00 a 7:00|18:00|07:00",
      "de las 6 de la tarde a las 7 de la mañana|18:00|07:00", "desde las 18 hasta las 7|18:00|07:00",
      "18:00-07:00|18:00|07:00", "6pm to 7am|18:00|07:00"})
  void hoursFromOneToAnother(String said, String from, String until) {
    assertThat(SpokenHours.hours(said).map(hours -> hours.from() + " " + hours.until())).contains(from + " " + until);
  }
}
