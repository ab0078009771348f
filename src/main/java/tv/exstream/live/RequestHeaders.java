package tv.exstream.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.source.UserAgent;

/// What a provider wants to be told besides an address: who asks, and from which page. Immutable.
///
/// Lists of others name headers. Only those that choose between answers are taken: others would let a list speak to any server in our
/// name.
///
/// @param values by the names of [#ALLOWED]
public record RequestHeaders(Map<String, String> values) {
    public static final RequestHeaders NONE = new RequestHeaders(Map.of());

    /// As HTTP writes them.
    private static final List<String> ALLOWED = List.of(UserAgent.HEADER, "Referer", "Origin");

    /// Arbitrary; browsers send 200 characters.
    private static final int LONGEST = 1_000;

    /// @throws IllegalArgumentException when a header is none of the allowed ones, or its value would not be one line of ASCII
    public RequestHeaders {
        values = Map.copyOf(values);
        values.forEach(
                (name, value) -> {
                    if (!ALLOWED.contains(name) || !isLine(value)) {
                        throw new IllegalArgumentException(
                                "header must be one line of %s: %s".formatted(ALLOWED, name));
                    }
                });
    }

    /// Takes what may be taken, by names in any case, and leaves out the rest.
    public static RequestHeaders allowed(Map<String, String> offered) {
        Map<String, String> taken = new TreeMap<>();
        offered.forEach(
                (name, value) -> {
                    if (isLine(value)) {
                        name(name).ifPresent(known -> taken.put(known, value));
                    }
                });
        return new RequestHeaders(taken);
    }

    /// The same, asked by this program where they say no other.
    public RequestHeaders by(UserAgent agent) {
        Map<String, String> told = new TreeMap<>(values);
        told.putIfAbsent(UserAgent.HEADER, agent.text());
        return new RequestHeaders(told);
    }

    /// Which program asks.
    public String userAgent() {
        return values.getOrDefault(UserAgent.HEADER, UserAgent.OURS.text());
    }

    private static Optional<String> name(String offered) {
        return ALLOWED.stream().filter(offered.strip()::equalsIgnoreCase).findFirst();
    }

    private static boolean isLine(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }
}
