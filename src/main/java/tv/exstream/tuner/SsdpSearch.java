package tv.exstream.tuner;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A control point looking for devices: an M-SEARCH (UPnP Device Architecture 1.1 clause 1.3.2). Immutable.
///
/// @param target what it looks for, as it wrote it
/// @param spread the answer is to be sent at a random moment within this time, 0..5 s
record SsdpSearch(String target, Duration spread) {
    /// UPnP Device Architecture 1.1 clause 1.3.3: a longer wait counts as this one.
    private static final int MOST_SECONDS = 5;

    /// What a request without MX gets; the standard wants it in every multicast search, but not in a unicast one.
    private static final String DEFAULT_MX = "1";

    private static final String ALL = "ssdp:all";

    /// Reads a datagram; empty when it is something else or malformed.
    static Optional<SsdpSearch> parse(String datagram) {
        List<String> lines = datagram.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals("M-SEARCH * HTTP/1.1")) {
            return Optional.empty();
        }
        Map<String, String> headers = headers(lines.subList(1, lines.size()));
        String purpose = headers.getOrDefault("man", "");
        String target = headers.getOrDefault("st", "");
        if (!purpose.replace("\"", "").equals("ssdp:discover") || target.isEmpty()) {
            return Optional.empty();
        }
        return spread(headers.getOrDefault("mx", DEFAULT_MX))
                .map(spread -> new SsdpSearch(target, spread));
    }

    private static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static Optional<Duration> spread(String seconds) {
        if (seconds.isEmpty() || !seconds.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        int value = seconds.length() > 1 ? MOST_SECONDS : Integer.parseInt(seconds);
        return Optional.of(Duration.ofSeconds(Math.min(MOST_SECONDS, value)));
    }

    /// Which of the names we go by are asked for, in their order; empty when none is.
    List<SsdpName> matches(List<SsdpName> ours) {
        return target.equals(ALL)
                ? ours
                : ours.stream().filter(name -> name.type().equals(target)).toList();
    }
}
