package org.collegium.launcher.command;

import java.time.ZoneId;
import org.collegium.core.text.ZoneNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time zone as people and programs call it. */
final class ZoneArgument implements ITypeConverter<ZoneId> {

  @Override
  public ZoneId convert(String typed) {
    return ZoneNames.find(typed).orElseThrow(() -> new TypeConversionException("'" + typed + "' is no time zone"
        + ZoneNames.nearest(typed).map(zone -> "; did you mean " + zone.getId() + "?")
            .orElse("; write it like America/Denver or \"Mountain Standard Time\".")));
  }
}
