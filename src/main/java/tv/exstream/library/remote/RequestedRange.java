package tv.exstream.library.remote;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one part of a file that is asked for; all of it when nothing, or something else, is. Source: RFC 9110 section 14.2, which allows to
/// answer the whole to what is not understood.
///
/// @param from of the first byte
/// @param last byte that is wanted; empty for all to the end
record RequestedRange(long from, OptionalLong last) {
    static final RequestedRange WHOLE = new RequestedRange(0, OptionalLong.empty());

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

    /// @param header of the request; null when there is none
    static RequestedRange of(@Nullable String header) {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return WHOLE;
        }
        long from = Long.parseLong(matcher.group(1));
        String last = matcher.group(2);
        if (last.isEmpty()) {
            return new RequestedRange(from, OptionalLong.empty());
        }
        long end = Long.parseLong(last);
        return end < from ? WHOLE : new RequestedRange(from, OptionalLong.of(end));
    }

    /// The rest of it, behind so many bytes.
    RequestedRange after(long bytes) {
        return new RequestedRange(from + bytes, last);
    }

    String header() {
        return "bytes=%d-%s".formatted(from, last.isPresent() ? last.getAsLong() : "");
    }
}
