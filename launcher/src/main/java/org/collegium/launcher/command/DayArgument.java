package org.collegium.launcher.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day, such as 2027-11-09. */
public final class DayArgument implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException _) {
      throw new TypeConversionException("'" + typed + "' is not a day; write it like 2027-11-09.");
    }
  }
}
