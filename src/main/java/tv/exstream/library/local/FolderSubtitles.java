package tv.exstream.library.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.library.PathText;
import tv.exstream.library.title.MediaNames;
import tv.exstream.media.Language;
import tv.exstream.media.NaturalOrder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;

/// The subtitles that lie beside the media files of one folder: `Film.en.forced.srt`, and `Film.idx` with its `Film.sub`. Immutable.
final class FolderSubtitles {
    /// What ffmpeg reads, and what it calls it.
    private static final Map<String, String> CODECS =
            Map.of(
                    "srt",
                    "subrip",
                    "ass",
                    "ass",
                    "ssa",
                    "ass",
                    "vtt",
                    "webvtt",
                    "idx",
                    "dvd_subtitle");

    private static final Set<String> FORCED = Set.of("forced", "foreign");
    private static final Set<String> FOR_THE_DEAF = Set.of("sdh", "cc");
    private static final String DEFAULT = "default";

    /// Hearing impaired; but Hindi where no other language is said.
    private static final String EITHER = "hi";

    /// What stands between the name of the film and what is said of it, and the character right behind that one.
    private static final char FIRST = '.';

    private static final char BEHIND = FIRST + 1;

    /// Numbers differ by name and date, so that another file is never taken for the one before it.
    static final int NUMBERS = 1_000_000;

    /// Arbitrary; a film in thirty languages has some sixty.
    static final int MOST = 100;

    /// By what their names say before the ending.
    private final NavigableMap<String, List<Entry>> byStem = new TreeMap<>();

    /// When files of pictures were written, by their names.
    private final Map<String, Instant> pictures;

    FolderSubtitles(FolderListing listing) {
        listing.entries().stream()
                .filter(FolderSubtitles::isSubtitle)
                .forEach(
                        entry ->
                                byStem.computeIfAbsent(stem(entry), _ -> new ArrayList<>())
                                        .add(entry));
        pictures =
                listing.entries().stream()
                        .filter(entry -> entry.isFile() && ending(entry.name()).equals("sub"))
                        .collect(Collectors.toMap(Entry::name, Entry::modified));
    }

    /// What the file of the pictures is called whose times an index has. That is how ffmpeg makes its name.
    static String pictures(String index) {
        int dot = index.lastIndexOf('.') + 1;
        return index.substring(0, dot) + (index.startsWith("IDX", dot) ? "SUB" : "sub");
    }

    private static boolean isSubtitle(Entry entry) {
        return entry.isFile()
                && entry.size() > 0
                && CODECS.containsKey(ending(entry.name()))
                && PathText.isExpressible(entry.path());
    }

    /// In the order of their names. Of an index only what its name says.
    List<SubtitleStream> of(Entry file) {
        String stem = stem(file);
        List<SubtitleStream> found = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Entry entry : about(stem)) {
            String said = stem(entry).substring(stem.length());
            int number = number(entry, said);
            while (!numbers.add(number)) {
                number++;
            }
            found.add(stream(entry, said, number));
        }
        return List.copyOf(found);
    }

    private List<Entry> about(String stem) {
        return Stream.concat(
                        byStem.getOrDefault(stem, List.of()).stream(),
                        byStem.subMap(stem + FIRST, stem + BEHIND).values().stream()
                                .flatMap(List::stream))
                .sorted(Comparator.comparing(Entry::name, NaturalOrder.INSTANCE))
                .limit(MOST)
                .toList();
    }

    private static String stem(Entry entry) {
        return MediaNames.stem(entry.name());
    }

    private int number(Entry entry, String said) {
        Instant drawn = pictures.getOrDefault(pictures(entry.name()), Instant.MIN);
        boolean isIndex = ending(entry.name()).equals("idx");
        int hash = Objects.hash(said, entry.modified());
        return SubtitleStream.BESIDE
                + Math.floorMod(isIndex ? 31 * hash + drawn.hashCode() : hash, NUMBERS);
    }

    /// @param said what the name says besides that of the film: `.en.forced`
    private static SubtitleStream stream(Entry entry, String said, int number) {
        String language = "";
        boolean forced = false;
        boolean preferred = false;
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        List<String> title = new ArrayList<>();
        for (String word : said.split("[._ ]+", -1)) {
            Optional<Language> spoken = Language.parse(word);
            if (FORCED.contains(word)) {
                forced = true;
            } else if (word.equals(DEFAULT)) {
                preferred = true;
            } else if (FOR_THE_DEAF.contains(word) || isForTheDeaf(word, language)) {
                traits.add(Trait.HEARING_IMPAIRED);
            } else if (language.isEmpty() && spoken.isPresent()) {
                language = spoken.get().code();
            } else if (!word.isEmpty()) {
                title.add(word);
            }
        }
        return new SubtitleStream(
                number,
                CODECS.getOrDefault(ending(entry.name()), ""),
                language,
                String.join(" ", title),
                forced,
                preferred,
                traits,
                Optional.of(entry.path()));
    }

    private static boolean isForTheDeaf(String word, String language) {
        return word.equals(EITHER) && !language.isEmpty();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
