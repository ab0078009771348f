package tv.exstream.library.m3u;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The entry that is being read: lines about it come before its address and after `#EXTINF`, further addresses after the first one.
final class EntryDraft {
    private static final Pattern SEPARATORS = Pattern.compile(";");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern URL_TAIL = Pattern.compile(".*/([^/?#]+)/?(?:[?#].*)?");

    /// What one entry may have besides; arbitrary, more than any has.
    private static final int MOST = 20;

    /// What is longer is left out, or cut where it is a name.
    private static final int LONGEST = 4_096;

    private static final int LONGEST_NAME = 500;

    private final M3uOptions options;
    private final Consumer<M3uEntry> entries;

    private Map<String, String> usual = Map.of();
    private Optional<ExtInf> said = Optional.empty();
    private List<String> group = List.of();
    private final List<M3uSource> sources = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> other = new ArrayList<>();

    private long told;
    private long refused;
    private long withoutAddress;
    private long leftOut;

    EntryDraft(M3uOptions options, Consumer<M3uEntry> entries) {
        this.options = options;
        this.entries = entries;
    }

    boolean hasTold() {
        return told > 0 || !sources.isEmpty();
    }

    M3uCounts counts(long repeated, long cut, boolean unmarked) {
        return new M3uCounts(told, refused, withoutAddress, leftOut, repeated, cut, unmarked);
    }

    /// What holds for all entries that come.
    void usual(Map<String, String> attributes) {
        usual = attributes;
    }

    void begin(ExtInf next) {
        tellIfWhole();
        withoutAddress += said.isPresent() ? 1 : 0;
        said = Optional.of(next);
    }

    /// A line that may be before the entry's first line or after it.
    void group(String names) {
        tellIfWhole();
        group = groups(names).toList();
    }

    void option(String text) {
        tellIfWhole();
        int equals = text.indexOf('=');
        if (equals > 0 && properties.size() < MOST && text.length() <= LONGEST) {
            String name = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String _ = properties.put(name, text.substring(equals + 1).strip());
        }
    }

    void other(String line) {
        tellIfWhole();
        if (other.size() < MOST && line.length() <= LONGEST) {
            other.add(line);
        }
    }

    /// Answers whether it is one.
    boolean address(String line) {
        // Words that are no address must not become one.
        boolean expected = said.isPresent() && sources.isEmpty();
        Optional<URI> base = expected ? options.base() : Optional.empty();
        Optional<M3uSource> source = SourceLine.parse(line, base);
        if (source.isEmpty()) {
            refused++;
            return false;
        }
        if (said.isEmpty()) {
            tellIfWhole(); // a list of addresses alone
        }
        add(source.get());
        return true;
    }

    private void add(M3uSource source) {
        if (sources.isEmpty() || (options.manyAddresses() && sources.size() < MOST)) {
            sources.add(source);
        } else {
            leftOut++;
        }
    }

    void end() {
        tellIfWhole();
        withoutAddress += said.isPresent() ? 1 : 0;
    }

    private void tellIfWhole() {
        if (!sources.isEmpty()) {
            told++;
            entries.accept(entry());
            clear();
        }
    }

    private void clear() {
        said = Optional.empty();
        sources.clear();
        properties.clear();
        other.clear();
        group = options.lastingGroups() ? group : List.of();
    }

    private M3uEntry entry() {
        Map<String, String> attributes =
                new LinkedHashMap<>(said.map(ExtInf::attributes).orElse(Map.of()));
        String title = title(attributes);
        Optional<Matcher> numbered =
                options.numberedTitles() ? ListedNumber.inTitle(title) : Optional.empty();
        numbered.ifPresent(each -> attributes.putIfAbsent("tvg-chno", each.group(1)));
        return new M3uEntry(
                numbered.map(each -> each.group(2)).orElse(title),
                said.map(ExtInf::seconds).orElse(-1.0),
                attributes,
                usual,
                groups(attributes),
                sources,
                properties,
                other);
    }

    private String title(Map<String, String> attributes) {
        return Stream.of(
                        said.map(ExtInf::title).orElse(""),
                        attributes.getOrDefault("tvg-name", ""),
                        attributes.getOrDefault("tvg-id", ""))
                .filter(each -> !each.isBlank())
                .findFirst()
                .map(EntryDraft::cut)
                .orElseGet(this::tail);
    }

    /// The last part of the path, else the host.
    private String tail() {
        var uri = sources.getFirst().address().uri();
        Matcher tail = URL_TAIL.matcher(uri.getPath() == null ? "" : uri.getPath());
        String name = tail.matches() ? CONTROL.matcher(tail.group(1)).replaceAll("").strip() : "";
        return name.isEmpty() ? uri.getHost() : cut(name);
    }

    /// What the entry says itself ends a group that holds for all that come.
    private List<String> groups(Map<String, String> attributes) {
        String own = attributes.getOrDefault("group-title", "");
        if (own.isEmpty()) {
            return group;
        }
        group = List.of();
        return groups(own).toList();
    }

    private static Stream<String> groups(String names) {
        return SEPARATORS
                .splitAsStream(names)
                .limit(MOST)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(EntryDraft::cut);
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
