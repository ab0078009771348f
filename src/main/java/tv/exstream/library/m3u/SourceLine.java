package tv.exstream.library.m3u;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.ProblemException;

/// A line that is an address, perhaps with headers after a bar: `http://host/path|User-Agent=A&Referer=B`.
///
/// Only what goes over the network is opened: files, pipes, lists of files and other programs' schemes are refused.
final class SourceLine {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`~-]{1,64}");
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F]");

    /// What a path or a query may be made of besides letters and digits without being encoded (RFC 3986, 3.3 and 3.4).
    private static final String PLAIN = "-._~:/?#@!$&'()*+,;=";

    private static final Pattern BEFORE_PATH = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern CODE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /// As of [SourceAddress].
    private static final int LONGEST = 4_096;

    private static final int MOST_HEADERS = 20;

    private SourceLine() {}

    /// @param base what it is relative to
    /// @return empty when it is nothing that may be opened
    static Optional<M3uSource> parse(String line, Optional<URI> base) {
        int bar = line.indexOf('|');
        String address = bar < 0 ? line : line.substring(0, bar);
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SourceAddress parsed = SourceAddress.parse(absolute(encoded(address.strip()), base));
            return Optional.of(
                    new M3uSource(parsed, bar < 0 ? Map.of() : headers(line.substring(bar + 1))));
        } catch (ProblemException | IllegalArgumentException _) {
            return Optional.empty(); // counted by who asks
        }
    }

    private static String absolute(String address, Optional<URI> base) {
        return SCHEME.matcher(address).matches() || base.isEmpty() || address.startsWith("\\")
                ? address
                : base.get().resolve(address).toString();
    }

    /// Lists have addresses with blanks and letters of all languages: in a path and a query they are encoded.
    private static String encoded(String address) {
        Matcher before = BEFORE_PATH.matcher(address);
        int path = before.lookingAt() ? before.end() : 0;
        StringBuilder text = new StringBuilder(address.length()).append(address, 0, path);
        for (int at = path;
                at < address.length();
                at += Character.charCount(address.codePointAt(at))) {
            if (isPlain(address, at)) {
                text.append(address.charAt(at));
            } else {
                encode(Character.toString(address.codePointAt(at)), text);
            }
        }
        return text.toString();
    }

    private static boolean isPlain(String address, int at) {
        char c = address.charAt(at);
        return c == '%'
                ? CODE.matcher(address).region(at, address.length()).lookingAt()
                : c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static void encode(String letter, StringBuilder text) {
        for (byte each : letter.getBytes(StandardCharsets.UTF_8)) {
            text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
        }
    }

    /// `User-Agent=A&Referer=B`. Headers whose value would begin another header are left out.
    static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        AMPERSAND
                .splitAsStream(text)
                .limit(MOST_HEADERS)
                .filter(each -> each.indexOf('=') > 0)
                .forEach(each -> header(each, each.indexOf('='), headers));
        return headers;
    }

    private static void header(String text, int equals, Map<String, String> headers) {
        String written = text.substring(0, equals);
        // Kodi marks names it does not know with an exclamation mark.
        String name = written.startsWith("!") ? written.substring(1) : written;
        String decoded = decoded(text.substring(equals + 1));
        if (HEADER_NAME.matcher(name).matches() && !CONTROL.matcher(decoded).find()) {
            String _ = headers.put(name, decoded);
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return value; // a percent sign that encodes nothing
        }
    }
}
