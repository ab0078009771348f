package tv.exstream.library.m3u;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a list says of itself, and what was found in it. Immutable.
///
/// @param isStream whether it is no list of channels but the playlist of one stream (RFC 8216): its address is one to watch
/// @param attributes of its first line, by lower-case names
public record M3uList(boolean isStream, Map<String, String> attributes, M3uCounts counts) {
    /// A comma before a scheme: queries of addresses have commas as well.
    private static final Pattern NEXT_ADDRESS =
            Pattern.compile(",(?=\\s*[A-Za-z][A-Za-z0-9+.-]*://)");

    /// More than 99 are no limit.
    private static final Pattern CONNECTIONS = Pattern.compile("[1-9]\\d?");

    public M3uList {
        attributes = Map.copyOf(attributes);
    }

    /// How many connections to its provider may be open at once; 0 when it says none that can be.
    public int connections() {
        return Stream.of("max-conn", "x-max-connections")
                .flatMap(name -> Optional.ofNullable(attributes.get(name)).stream())
                .map(String::strip)
                .filter(text -> CONNECTIONS.matcher(text).matches())
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(0);
    }

    /// Where the guides of its channels are.
    public List<String> guides() {
        return Stream.of("url-tvg", "x-tvg-url")
                .flatMap(name -> Optional.ofNullable(attributes.get(name)).stream())
                .flatMap(NEXT_ADDRESS::splitAsStream)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}
