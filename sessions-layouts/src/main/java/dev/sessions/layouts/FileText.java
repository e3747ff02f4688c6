package dev.sessions.layouts;

import dev.sessions.api.error.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads the text of a file: UTF-8, with or without a byte order mark. */
final class FileText {
  /** The problem of a file without anything in it. */
  static final String EMPTY = "the file is empty: it needs a 'version' and a list of 'layouts'";

  private static final String NUL =
      "a NUL character is here: a layouts file is a text; save it as UTF-8, not as UTF-16";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileText() {}

  /** Returns the text of a source, or adds the one problem that keeps us from having it. */
  static Optional<String> read(LayoutsSource source, Problems problems) {
    if (source.isDirectory()) {
      return refuse(problems, Position.FILE, "this is a directory: name a layouts file in it");
    }
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
      return bytes.length > Limits.FILE_BYTES
          ? refuse(problems, Position.FILE, "the file is larger than 16 MiB")
          : decode(bytes, problems);
    } catch (NoSuchFileException e) {
      return refuse(problems, Position.FILE, "there is no such file");
    } catch (AccessDeniedException e) {
      return refuse(problems, Position.FILE, "the file may not be read: permission denied");
    } catch (IOException e) {
      return refuse(problems, Position.FILE, "the file cannot be read: " + FileFailure.reason(e));
    }
  }

  private static Optional<String> decode(byte[] bytes, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String decoded = out.toString();
    String text =
        !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
    if (result.isError() && isUtf16(bytes)) {
      return refuse(problems, Position.FILE, "the file is in UTF-16: save it as UTF-8");
    }
    if (result.isError()) {
      String bad = String.format("0x%02X", bytes[in.position()]);
      return refuse(
          problems, end(text), "the byte " + bad + " here is not UTF-8: save the file as UTF-8");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return refuse(problems, end(text.substring(0, nul)), NUL);
    }
    return text.isBlank() ? refuse(problems, Position.FILE, EMPTY) : Optional.of(text);
  }

  /** Returns whether a file begins with a byte order mark of UTF-16. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
  }

  private static Position end(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int lineStart = text.lastIndexOf('\n') + 1;
    return new Position(line, 1 + text.codePointCount(lineStart, text.length()));
  }

  private static Optional<String> refuse(Problems problems, Position position, String message) {
    problems.add(position, message);
    return Optional.empty();
  }
}
