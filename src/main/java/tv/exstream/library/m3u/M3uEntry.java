package tv.exstream.library.m3u;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One entry of a list. Immutable.
///
/// @param title what it is called, as written; never empty
/// @param seconds how long it lasts; -1 when it is live
/// @param attributes what the list says of it by lower-case names
/// @param usual what the first line of the list says of all that say nothing else themselves, in the same way
/// @param groups in the order of the list
/// @param sources where it is received from, the first one first; at least one
/// @param options what `#KODIPROP` and `#EXTVLCOPT` say, by their lower-case names
/// @param other lines about it that mean nothing here, as written
public record M3uEntry(
        String title,
        double seconds,
        Map<String, String> attributes,
        Map<String, String> usual,
        List<String> groups,
        List<M3uSource> sources,
        Map<String, String> options,
        List<String> other) {
    private static final Set<Integer> SIGNS = Set.of((int) '#', (int) '=', (int) '*');

    public M3uEntry {
        attributes = Map.copyOf(attributes);
        usual = Map.copyOf(usual);
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
        options = Map.copyOf(options);
        other = List.copyOf(other);
        if (title.isEmpty() || sources.isEmpty()) {
            throw new IllegalArgumentException("entry must have a title and a source: " + title);
        }
    }

    /// What a guide calls it.
    public Optional<String> id() {
        return attribute("tvg-id", "channel-id", "cuid");
    }

    public Optional<String> name() {
        return attribute("tvg-name");
    }

    public Optional<String> logo() {
        return attribute("tvg-logo", "logo", "tvg-logo-small");
    }

    /// The number that the list gives it.
    public Optional<String> number() {
        return attribute("tvg-chno", "ch-number", "channel-number", "tvh-chnum")
                .flatMap(ListedNumber::of);
    }

    /// Whether it is sound without a picture.
    public boolean isRadio() {
        return attribute("radio")
                        .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                        .isPresent()
                || groups.stream().anyMatch(group -> group.equalsIgnoreCase("radio"));
    }

    /// What is to be told with each request, by the names of HTTP.
    public Map<String, String> headers() {
        return ListedHeaders.of(this);
    }

    public boolean isLive() {
        return seconds < 0;
    }

    /// Whether it is a heading between entries rather than something to watch: its title is between signs, as `##### SPORTS #####`.
    public boolean isSeparator() {
        int start = 0;
        int end = title.length();
        while (start < end && !Character.isLetterOrDigit(title.charAt(start))) {
            start++;
        }
        while (start < end && !Character.isLetterOrDigit(title.charAt(end - 1))) {
            end--;
        }
        boolean between = start >= 2 && title.length() - end >= 2;
        boolean signsOnly = start == title.length() && start >= 2;
        return signsOnly
                || (between
                        && title.chars().skip(start).limit(end - start).noneMatch(SIGNS::contains));
    }

    /// What the first of these attributes says that there is.
    public Optional<String> attribute(String... names) {
        return first(attributes, names);
    }

    /// The same; where it says none of them, what the first line of the list does.
    public Optional<String> usual(String... names) {
        return attribute(names).or(() -> first(usual, names));
    }

    private static Optional<String> first(Map<String, String> said, String... names) {
        return Stream.of(names).filter(said::containsKey).map(said::get).findFirst();
    }
}
