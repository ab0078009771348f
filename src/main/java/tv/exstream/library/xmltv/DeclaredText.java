package tv.exstream.library.xmltv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.library.packed.MendedUtf8;

/// The characters of a document whose encoding its declaration says (XML 1.0, 4.3.3).
final class DeclaredText {
    /// A declaration is shorter.
    private static final int LOOKED_AT = 200;

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    /// Who says that it is one of these may be wrong, and is read as what it looks like.
    private static final Set<String> DOUBTED =
            Set.of(
                    "utf-8",
                    "utf8",
                    "utf-16",
                    "utf-16le",
                    "utf-16be",
                    "us-ascii",
                    "iso-8859-1",
                    "windows-1252");

    private DeclaredText() {}

    static Reader of(InputStream text) throws IOException {
        InputStream buffered = new BufferedInputStream(text);
        buffered.mark(LOOKED_AT);
        String first = new String(buffered.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        buffered.reset();
        Optional<Charset> declared = declared(first);
        return declared.isPresent()
                ? new InputStreamReader(buffered, declared.get())
                : new MendedUtf8(buffered);
    }

    private static Optional<Charset> declared(String first) {
        Matcher encoding = ENCODING.matcher(first);
        if (!encoding.find() || DOUBTED.contains(encoding.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            String name = encoding.group(1);
            return Charset.isSupported(name)
                    ? Optional.of(Charset.forName(name))
                    : Optional.empty();
        } catch (IllegalCharsetNameException _) {
            return Optional.empty(); // is read as what it looks like
        }
    }
}
