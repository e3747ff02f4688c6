package dev.sessions.published;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that classes hold, those of concatenations included; no names and no signatures. */
final class StringConstants {
  private static final int UTF8 = 1;
  private static final int STRING = 8;

  private StringConstants() {}

  /** Returns the texts of each class below a folder, by the class's full name. */
  static Map<String, List<String>> below(Path classes) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
        texts.put(name, of(Files.readAllBytes(file)));
      }
    }
    return texts;
  }

  private static List<String> of(byte[] classFile) {
    Map<Integer, String> utf8 = new HashMap<>();
    List<Integer> strings = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipNBytes(8); // the magic number and the version
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          utf8.put(i, in.readUTF());
        } else if (tag == STRING) {
          strings.add(in.readUnsignedShort());
        } else {
          in.skipNBytes(size(tag));
        }
        i += tag == 5 || tag == 6 ? 1 : 0; // a long or a double takes two places
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return strings.stream().map(utf8::get).toList();
  }

  private static int size(int tag) {
    return switch (tag) {
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      case 7, 16, 19, 20 -> 2;
      case 15 -> 3;
      default -> throw new IllegalArgumentException("a constant of an unknown kind: " + tag);
    };
  }
}
