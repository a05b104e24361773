package org.collegium.launcher.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collegium.core.House;
import org.collegium.core.identity.Ids;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Reading.Illegible;
import org.collegium.core.programme.Reading.Legible;
import org.collegium.core.store.Database;
import org.collegium.core.store.Durability;
import org.collegium.core.store.KeyMismatch;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.summariser.ChatCompletions;

/** The house with its lights on: database, catalogue and clock put together. Whoever opens it closes it. */
public final class OpenHouse implements AutoCloseable {

  private final Database database;
  private final House house;

  private OpenHouse(Database database, House house) {
    this.database = database;
    this.house = house;
  }

  /** Opens the house those settings describe; makes its folder, its key and its database at the first start. */
  public static Opening open(Settings settings, InstantSource clock) {
    return open(settings, clock, key -> settings.storage().servers().map(urls -> Database.open(urls, key, clock))
        .orElseGet(() -> Database.open(settings.storage().folder(), key, clock)));
  }

  /** The same, with a database that lies in another folder for now. */
  public static Opening openIn(Path folder, Settings settings, InstantSource clock) {
    return open(settings, clock, key -> Database.open(folder, key, clock));
  }

  private static Opening open(Settings settings, InstantSource clock, Function<MasterKey, Database> database) {
    return switch (CatalogueHome.read(settings.catalogue().folder())) {
      case Illegible(var problems) -> new Shut(problems.stream()
          .map(problem -> CatalogueHome.whole(settings.catalogue().folder(), problem).inWords()).toList());
      case Legible legible -> switch (MasterKeyFile.open(settings.storage())) {
        case MasterKeyFile.Unusable(String sentence) -> new Shut(List.of(sentence));
        case MasterKeyFile.Found(MasterKey key) -> opened(settings, () -> furnished(settings,
            new House(database.apply(key), legible.catalogue(), new Ids(clock), clock, settings.http().feeds(),
                Optional.empty())));
      };
    };
  }

  private static OpenHouse furnished(Settings settings, House house) {
    return new OpenHouse(house.database(), house.with(settings.summariser().map(ChatCompletions::new)));
  }

  private static Opening opened(Settings settings, Supplier<OpenHouse> house) {
    try {
      return new Opened(house.get());
    } catch (KeyMismatch mismatch) {
      return new Shut(NextMasterKey.isWaiting(settings.storage())
          ? List.of(mismatch.sentence(), NextMasterKey.INTERRUPTED) : List.of(mismatch.sentence()));
    } catch (StorageFault fault) {
      return new Shut(List.of(fault.sentence()));
    }
  }

  /**
   * Opens a house to be thrown away, for a rehearsal: quick, under a key that nobody keeps.
   *
   * @param folder the caller's to make and to remove
   * @param clock usually one that is turned by hand
   */
  public static OpenHouse throwAway(ThrowAwayFolder folder, Catalogue catalogue, InstantSource clock, URI feeds) {
    var database = Database.open(folder.path(), folder.key(), clock, Durability.THROW_AWAY);
    return new OpenHouse(database, new House(database, catalogue, new Ids(clock), clock, feeds, Optional.empty()));
  }

  /** The rooms' books. */
  public House house() {
    return house;
  }

  /** What they are kept in. */
  public Database database() {
    return database;
  }

  /**
   * Cohorts whose programme the catalogue does not hold, a sentence each, which says what to do. While there is one,
   * only what needs no programme can be done.
   */
  public List<String> cohortsWithoutProgramme() {
    return house.memberships().read(books -> books.cohorts().all()).stream()
        .filter(cohort -> house.catalogue().find(cohort.programme()).isEmpty())
        .map(cohort -> "The cohort '" + cohort.name().raw() + "' follows the programme '" + cohort.programme()
            + "', which the catalogue does not hold; it holds "
            + String.join(", ", house.catalogue().programmes().keySet())
            + ". Set COLLEGIUM_CATALOGUE to the folder that holds it.")
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }

  /** What came of opening the house. */
  public sealed interface Opening {}

  /** It is open. */
  public record Opened(OpenHouse house) implements Opening {}

  /**
   * It stays shut, and nothing was changed.
   *
   * @param sentences why, and what to do
   */
  public record Shut(List<String> sentences) implements Opening {
    public Shut {
      sentences = List.copyOf(sentences);
    }
  }
}
