package org.collegium.launcher.drawing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.collegium.core.command.Chart;

/** A chart on its way to the process that draws it. */
final class ChartInJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().addMixIn(Chart.class, Kind.class).build();

  private ChartInJson() {}

  static byte[] written(Chart chart) throws IOException {
    return MAPPER.writerFor(Chart.class).writeValueAsBytes(chart);
  }

  static Chart read(InputStream json) throws IOException {
    return MAPPER.readValue(json, Chart.class);
  }

  /** Which of them it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes({@JsonSubTypes.Type(value = Chart.Bars.class, name = "bars"),
      @JsonSubTypes.Type(value = Chart.Grid.class, name = "grid")})
  private interface Kind {}
}
