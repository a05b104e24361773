package org.collegium.launcher.http;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The figures, as Prometheus reads them. */
public final class MetricsPage implements Page {

  private final PrometheusRegistry figures;
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  /** @param figures asked anew each time */
  public MetricsPage(PrometheusRegistry figures) {
    this.figures = figures;
  }

  @Override
  public Reply read(Request request) {
    var body = new ByteArrayOutputStream();
    try {
      writer.write(body, figures.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory can always be written to", impossible);
    }
    return new Reply(Reply.OK, writer.getContentType(), body.toByteArray(), Map.of());
  }
}
