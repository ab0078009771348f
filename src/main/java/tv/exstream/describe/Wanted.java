package tv.exstream.describe;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

/// A film or show that is looked for in catalogues. Episodes have their show looked for. Immutable.
///
/// @param year of a film, or that a show began; 0 when it is not known
/// @param guids what catalogues call it, such as `tmdb:603`; may be empty
public record Wanted(Work work, String title, int year, List<String> guids) {
    /// What catalogues tell apart.
    public enum Work {
        FILM,
        SHOW
    }

    private static final Pattern WITH_YEAR = Pattern.compile("(.+?)\\s*\\(((?:18|19|20)\\d\\d)\\)");

    /// As `imdb:tt0137523`; what else stands in its place is of no use to anybody.
    private static final Pattern GUID =
            Pattern.compile("(?:imdb:tt\\d{5,10}|(?:tmdb|tvdb):\\d{1,10})");

    public Wanted {
        guids = guids.stream().filter(GUID.asMatchPredicate()).distinct().sorted().toList();
    }

    /// What is looked for to describe an item.
    ///
    /// @param kind film or episode
    public static Wanted of(MediaKind kind, Description found) {
        Title title = found.title();
        return kind == MediaKind.EPISODE
                ? named(Work.SHOW, title.heading(), 0, found.metadata().values(Facet.SHOW_GUID))
                : named(Work.FILM, title.name(), title.year(), found.metadata().values(Facet.GUID));
    }

    private static Wanted named(Work work, String title, int year, List<String> guids) {
        Matcher dated = WITH_YEAR.matcher(title.strip());
        return dated.matches() && year == 0
                ? new Wanted(work, dated.group(1), Integer.parseInt(dated.group(2)), guids)
                : new Wanted(work, title.strip(), year, guids);
    }

    /// The same where a year is not to be believed.
    public Wanted ofAnyYear() {
        return new Wanted(work, title, 0, guids);
    }

    /// The id in a catalogue; empty when nobody has said it.
    public String id(String scheme) {
        return guids.stream()
                .filter(guid -> guid.startsWith(scheme + ":"))
                .map(guid -> guid.substring(scheme.length() + 1))
                .findFirst()
                .orElse("");
    }

    /// Equal for what is the same.
    public String key() {
        String name = "%s/%s/%d".formatted(work, TitleKey.of(title), year);
        return guids.isEmpty()
                ? name
                : guids.stream().collect(Collectors.joining(",", work + "/", ""));
    }
}
