package tv.exstream.iptv;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives each entry of one reading its key. Owned by one thread.
///
/// The provider's own number of a stream comes first, as it stands in addresses of Xtream Codes: tokens, passwords and hosts before it
/// change. Else it is what the guide calls the channel, with its name, because a list has a channel in several qualities; else the name
/// with its group and its place among those of the same name.
public final class EntryKeys {
    /// `/live/user/password/4711.ts`, and the same without the first part.
    private static final Pattern PROVIDERS_PATH =
            Pattern.compile("/(?:(live|movie|series)/)?[^/]+/[^/]+/(\\d{1,18})(?:\\.(\\w{2,5}))?");

    private static final Set<String> LIVE_ENDINGS = Set.of("ts", "m3u8");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    /// What is known of an entry before it has a key.
    ///
    /// @param guideId empty when not said; the same holds for `group`
    public record Traits(URI address, String guideId, String name, String group) {}

    /// A key that no entry of this reading has yet.
    public EntryKey of(Traits entry) {
        for (String candidate : candidates(entry)) {
            if (taken.add(candidate)) {
                return new EntryKey(candidate);
            }
        }
        return numbered(folded("name", entry.name(), entry.group()));
    }

    /// The key of a stream that its provider calls by a number.
    ///
    /// @param family `live`, `movie` or `series`
    public EntryKey ofStream(String family, long number) {
        String key = family + "/" + number;
        return taken.add(key) ? new EntryKey(key) : numbered(key);
    }

    private EntryKey numbered(String base) {
        String key = base;
        do {
            key = base + "#" + ordinals.merge(base, 1, Integer::sum);
        } while (!taken.add(key));
        return new EntryKey(key);
    }

    private static List<String> candidates(Traits entry) {
        List<String> candidates = new ArrayList<>();
        streamNumber(entry.address()).ifPresent(candidates::add);
        if (!entry.guideId().isBlank()) {
            candidates.add(folded("id", entry.guideId(), entry.name()));
        }
        return candidates;
    }

    /// The provider's number of a stream, with what kind it is, as its address says; empty when it is no such address.
    static Optional<String> streamNumber(URI address) {
        Matcher path =
                PROVIDERS_PATH.matcher(address.getRawPath() == null ? "" : address.getRawPath());
        if (!path.matches()) {
            return Optional.empty();
        }
        String ending = path.group(3) == null ? "ts" : path.group(3).toLowerCase(Locale.ROOT);
        boolean live = path.group(1) == null || path.group(1).equals("live");
        if (live && !LIVE_ENDINGS.contains(ending)) {
            return Optional.empty();
        }
        return Optional.of((live ? "live" : path.group(1)) + "/" + Long.parseLong(path.group(2)));
    }

    /// Upper case and blanks are changed by providers at any time.
    private static String folded(String kind, String first, String second) {
        String text = "%s/%s/%s".formatted(kind, first, second).toLowerCase(Locale.ROOT);
        String oneSpaced = text.replaceAll("\\s+", " ").strip();
        // Room for the number of those that are called the same.
        int most = EntryKey.LONGEST - 10;
        return oneSpaced.length() <= most
                ? oneSpaced
                : oneSpaced.substring(0, most - 9)
                        + "~"
                        + Integer.toHexString(oneSpaced.hashCode());
    }
}
