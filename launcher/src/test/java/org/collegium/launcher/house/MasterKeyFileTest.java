package org.collegium.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.collegium.launcher.door.StorageSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is one master key, however many programs start at once. */
class MasterKeyFileTest {

  @TempDir
  Path folder;

  @Test
  void programsThatStartAtOnceAgreeOnOneKey() throws IOException, InterruptedException {
    var storage = new StorageSettings(folder.resolve("data"), Optional.empty(), Optional.empty());
    Callable<String> start = () -> switch (MasterKeyFile.open(storage)) {
      case MasterKeyFile.Found _ -> Files.readString(storage.masterKeyFile());
      case MasterKeyFile.Unusable(String sentence) -> sentence;
    };

    Set<String> keys;
    try (var threads = Executors.newFixedThreadPool(8)) {
      keys =
          threads.invokeAll(Collections.nCopies(32, start)).stream().map(Future::resultNow).collect(Collectors.toSet());
    }

    assertThat(keys).singleElement().asString().hasSize(45);
    try (var files = Files.list(storage.folder())) {
      assertThat(files).containsExactly(storage.masterKeyFile());
    }
  }

  @Test
  void aFileThatHoldsNoKeyIsRefused() throws IOException {
    Files.writeString(folder.resolve("master.key"), "swordfish");

    assertThat(MasterKeyFile.open(new StorageSettings(folder, Optional.empty(), Optional.empty())))
        .isInstanceOfSatisfying(MasterKeyFile.Unusable.class,
            refused -> assertThat(refused.sentence()).contains("32 bytes").doesNotContain("swordfish"));
  }
}
