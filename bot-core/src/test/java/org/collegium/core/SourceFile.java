package org.collegium.core;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** One Java file as its readers meet it: imports, blank lines and Javadoc are not counted. */
record SourceFile(Path path, List<String> lines) {

  SourceFile {
    lines = List.copyOf(lines);
  }

  /** Every Java file, main and test, of every module beside the one that runs this. */
  static List<SourceFile> ofTheWholeHouse() {
    var root = rootAbove(Path.of("").toAbsolutePath());
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .flatMap(module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
          .filter(Files::isDirectory)
          .flatMap(SourceFile::javaFilesIn)
          .sorted()
          .map(SourceFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int countedLines() {
    return counted(lines);
  }

  /** The counted lines of each method and constructor that has a body. */
  List<Integer> methodSizes() {
    var sizes = new ArrayList<Integer>();
    var parsed = parse();
    var positions = parsed.trees().getSourcePositions();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        if (method.getBody() != null && positions.getStartPosition(parsed.unit(), method) >= 0) {
          var from = lineOf(positions.getStartPosition(parsed.unit(), method));
          var to = lineOf(positions.getEndPosition(parsed.unit(), method));
          sizes.add(counted(lines.subList(from - 1, to)));
        }
        return super.visitMethod(method, null);
      }

      private int lineOf(long position) {
        return (int) parsed.unit().getLineMap().getLineNumber(position);
      }
    }.scan(parsed.unit(), null);
    return sizes;
  }

  private static int counted(List<String> lines) {
    int counted = 0;
    boolean javadoc = false;
    for (String line : lines.stream().map(String::strip).toList()) {
      javadoc |= line.startsWith("/**");
      if (!javadoc && !line.isEmpty() && !line.startsWith("import ")) {
        counted++;
      }
      javadoc &= !line.endsWith("*/");
    }
    return counted;
  }

  private Parsed parse() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjects(path);
      var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
      return new Parsed(task.parse().iterator().next(), Trees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path rootAbove(Path folder) {
    return Files.isDirectory(folder.resolve("bot-core")) ? folder : rootAbove(folder.resolveSibling("").normalize());
  }

  private static Stream<Path> javaFilesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile read(Path path) {
    try {
      return new SourceFile(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Parsed(CompilationUnitTree unit, Trees trees) {}
}
