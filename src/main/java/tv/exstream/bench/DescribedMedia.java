package tv.exstream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.Score;
import tv.exstream.media.Title;
import tv.exstream.media.Wording;

/// Films and episodes that are described as fully as NFO files do, always the same ones. Owned by one thread.
final class DescribedMedia {
    private static final List<String> GENRES =
            List.of("Comedy", "Drama", "Horror", "Science Fiction", "Crime", "Family", "War");
    private static final List<String> SYLLABLES =
            List.of("ba", "fe", "gi", "do", "lu", "mar", "ne", "pol", "ri", "sto", "tu", "van");
    private static final int SHOWS = 2_000;
    private static final int PEOPLE = 20_000;
    private static final int DAYS = 20_000;

    private final Random random = new Random(1);
    private final Instant now;

    DescribedMedia(Instant now) {
        this.now = now;
    }

    /// Three of four are episodes.
    Found item(int n) {
        boolean film = n % 4 == 0;
        int show = n % SHOWS;
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(DAYS));
        Title title =
                new Title(
                        words(1 + random.nextInt(4)),
                        film ? "" : name(show),
                        film ? -1 : 1 + n / SHOWS / 10,
                        film ? -1 : 1 + n / SHOWS % 10,
                        day.getYear(),
                        words(50));
        Path path = Path.of("/media", "%d".formatted(show), "%d.mkv".formatted(n));
        Duration length = Duration.ofSeconds(1_200 + random.nextInt(6_000));
        Found plain = SyntheticMedia.episode(path, title, length);
        return new Found(
                film ? MediaKind.MOVIE : MediaKind.EPISODE,
                title,
                plain.file(),
                new Metadata(new Facts(day, "", "", 0, ""), values()).with(particulars(n)),
                now.minus(Duration.ofHours(random.nextInt(20_000))));
    }

    /// One of five is known by another title as well.
    private static Particulars particulars(int n) {
        String original = n % 5 == 0 ? name(n % PEOPLE) + " " + word(n % 20_000) : "";
        return new Particulars(
                "",
                "",
                new Wording("", original, "", ""),
                List.of(),
                Map.of(),
                List.of(new Score("imdb", 1 + n % Score.BEST)));
    }

    private Map<Facet, List<String>> values() {
        return Map.of(
                Facet.GENRE, List.of(genre(), genre()),
                Facet.ACTOR, List.of(person(), person(), person(), person(), person()),
                Facet.DIRECTOR, List.of(person()),
                Facet.STUDIO, List.of(name(random.nextInt(500))),
                Facet.CONTENT_RATING, List.of(random.nextBoolean() ? "PG" : "R"),
                Facet.TAG, random.nextInt(5) == 0 ? List.of("seen") : List.of());
    }

    private String genre() {
        return GENRES.get(random.nextInt(GENRES.size()));
    }

    private String person() {
        return name(random.nextInt(PEOPLE));
    }

    private static String name(int n) {
        return word(n % 145) + " " + word(n / 145);
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> word(random.nextInt(20_000)))
                .collect(Collectors.joining(" "));
    }

    /// The more syllables the larger the number: `Bafe`, `Gidobafe`.
    private static String word(int n) {
        StringBuilder word = new StringBuilder();
        for (int rest = n + 13; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
