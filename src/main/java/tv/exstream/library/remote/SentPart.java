package tv.exstream.library.remote;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which part of a file an answer says that it is. Source: RFC 9110 section 14.4.
///
/// @param from of the first byte
/// @param last byte that it has
/// @param whole how long the file is; empty when it is not said
record SentPart(long from, long last, OptionalLong whole) {
    private static final Pattern FORM =
            Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(?:(\\d{1,18})|\\*)");

    /// Empty when it does not say it, or something else.
    static Optional<SentPart> of(HttpHeaders headers) {
        Matcher matcher = FORM.matcher(headers.firstValue("Content-Range").orElse("").strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        String whole = matcher.group(3);
        OptionalLong length =
                whole == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(whole));
        return last < from ? Optional.empty() : Optional.of(new SentPart(from, last, length));
    }

    long length() {
        return last - from + 1;
    }

    /// Whether it is of another file than an earlier part, because that is not as long.
    boolean isOfAnother(SentPart earlier) {
        return whole.isPresent() && earlier.whole.isPresent() && !whole.equals(earlier.whole);
    }
}
