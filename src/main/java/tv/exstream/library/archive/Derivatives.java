package tv.exstream.library.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Chooses of everything that archive.org made from a film the one to play.
final class Derivatives {
    /// A derivative that is shorter broke off when it was made.
    private static final double WHOLE = 0.95;

    private Derivatives() {}

    /// What a file is good for, the best first.
    enum Rank {
        H264,
        MPEG4,
        /// MPEG-4 of 512 kbit/s, the usual one of old items.
        SMALL,
        OGG,
        /// Only what somebody brought, in whatever form.
        ORIGINAL;

        /// Empty when it is no film.
        static Optional<Rank> of(ArchiveFile file) {
            String format = file.format().toLowerCase(Locale.ROOT);
            if (format.startsWith("h.264")) {
                return Optional.of(H264);
            }
            return switch (format) {
                case "mpeg4", "hires mpeg4" -> Optional.of(MPEG4);
                case "512kb mpeg4", "256kb mpeg4", "64kb mpeg4" -> Optional.of(SMALL);
                case "ogg video" -> Optional.of(OGG);
                case "mpeg1",
                        "mpeg2",
                        "matroska",
                        "quicktime",
                        "cinepack",
                        "divx",
                        "windows media",
                        "webm",
                        "avi",
                        "flash video",
                        "dv video" ->
                        Optional.of(ORIGINAL);
                default -> Optional.empty();
            };
        }
    }

    /// What is played of a film.
    ///
    /// @param original whose name stays the same whatever is made from it
    /// @param length of the chosen one where it is known, else of another one of the film
    record Choice(String original, ArchiveFile file, Optional<Duration> length) {}

    /// One for each film of an item, in the order of its files.
    static List<Choice> best(List<ArchiveFile> files) {
        Map<String, List<ArchiveFile>> films = new LinkedHashMap<>();
        for (ArchiveFile file : files) {
            if (file.isNamed() && Rank.of(file).isPresent()) {
                films.computeIfAbsent(file.original(), _ -> new ArrayList<>()).add(file);
            }
        }
        return films.entrySet().stream()
                .map(film -> choice(film.getKey(), film.getValue()))
                .toList();
    }

    private static Choice choice(String original, List<ArchiveFile> made) {
        Duration longest =
                made.stream()
                        .flatMap(file -> file.length().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        ArchiveFile best =
                made.stream()
                        .min(
                                Comparator.comparing((ArchiveFile file) -> breaksOff(file, longest))
                                        .thenComparing(file -> Rank.of(file).orElseThrow())
                                        .thenComparing(
                                                Comparator.comparingInt(ArchiveFile::height)
                                                        .thenComparingLong(ArchiveFile::size)
                                                        .reversed())
                                        .thenComparing(ArchiveFile::name))
                        .orElseThrow();
        Optional<Duration> length = Optional.of(longest).filter(Duration::isPositive);
        return new Choice(original, best, best.length().or(() -> length));
    }

    private static boolean breaksOff(ArchiveFile file, Duration longest) {
        return file.length()
                .filter(length -> length.toMillis() < WHOLE * longest.toMillis())
                .isPresent();
    }
}
