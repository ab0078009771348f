package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.pick.Streams.SATURDAY;
import static tv.exstream.pick.Streams.film;
import static tv.exstream.pick.Streams.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.expression.Expression;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.pick.SubtitlePreferences.Images;
import tv.exstream.pick.SubtitlePreferences.Otherwise;

/// What is true of every choice, tried on many made-up files and wishes.
class PickedStreamsTest {
    private static final List<String> LANGUAGES =
            List.of("eng", "en-US", "ger", "deu", "", "und", "jp", "gibberish");

    private static final List<String> TITLES =
            List.of("", "", "Commentary", "English SDH", "Forced", "Audio Description", "Dub");

    private static final List<String> CODECS =
            List.of("subrip", "ass", "hdmv_pgs_subtitle", "dvb_subtitle", "eia_608");

    @Test
    @DisplayName(
            "FF-77, FF-82: sound is never lost, and what is taken is in the file, explained and the same every time")
    void whatIsTrueOfEveryChoice() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            MediaItem film = film(audio(random), subtitles(random));
            Preferences preferences = preferences(random);

            Picked picked = StreamPicker.pick(film, preferences, SATURDAY);

            assertThat(picked.audio().stream().isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(!film.file().audio().isEmpty());
            assertExplained(seed, picked.audio(), film.file().audio().size());
            assertExplained(seed, picked.subtitles(), film.file().subtitles().size());
            assertThat(StreamPicker.pick(film, preferences, SATURDAY))
                    .as("seed %d", seed)
                    .isEqualTo(picked);
        }
    }

    private static void assertExplained(int seed, Choice choice, int streams) {
        OptionalInt chosen =
                choice.verdicts().stream()
                        .filter(Verdict::chosen)
                        .mapToInt(Verdict::stream)
                        .findFirst();
        assertThat(choice.verdicts()).as("seed %d", seed).hasSize(streams);
        assertThat(chosen).as("seed %d", seed).isEqualTo(choice.stream());
        assertThat(choice.reason().english()).as("seed %d", seed).isNotEmpty();
        int most =
                choice.verdicts().stream()
                        .filter(verdict -> verdict.excluded().isEmpty())
                        .mapToInt(Verdict::total)
                        .max()
                        .orElse(0);
        assertThat(choice.verdicts().stream().filter(Verdict::chosen))
                .as("seed %d", seed)
                .allSatisfy(
                        verdict -> {
                            assertThat(verdict.total()).isEqualTo(most);
                            assertThat(verdict.excluded()).isEmpty();
                        });
    }

    private static List<AudioStream> audio(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(5))
                .mapToObj(
                        index ->
                                new AudioStream(
                                        index,
                                        "aac",
                                        1 + random.nextInt(8),
                                        48_000,
                                        any(LANGUAGES, random),
                                        any(TITLES, random),
                                        random.nextBoolean()))
                .toList();
    }

    private static List<SubtitleStream> subtitles(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(6))
                .mapToObj(
                        index ->
                                new SubtitleStream(
                                        10 + index,
                                        any(CODECS, random),
                                        any(LANGUAGES, random),
                                        any(TITLES, random),
                                        random.nextBoolean(),
                                        random.nextBoolean()))
                .toList();
    }

    private static Preferences preferences(Random random) {
        return new Preferences(
                new AudioPreferences(
                        wish(random),
                        random.nextInt(4) == 0 ? "commentary" : "",
                        any(List.of(Layout.values()), random),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? Set.of(Trait.values()) : Set.of()),
                new SubtitlePreferences(
                        Optional.of(any(List.of(SubtitleMode.values()), random)),
                        wish(random),
                        any(List.of(Images.values()), random),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? Set.of(Trait.COMMENTARY) : Set.of(),
                        any(List.of(Otherwise.values()), random),
                        List.of()),
                rules(random));
    }

    private static List<Rule> rules(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            rules.add(new Rule(Expression.ALWAYS, wanted(random), wanted(random)));
        }
        return rules;
    }

    private static Optional<Wanted> wanted(Random random) {
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(
                        new Wanted(
                                random.nextBoolean() ? List.of("en*", "und") : List.of(),
                                List.of(),
                                random.nextBoolean() ? List.of("dub") : List.of(),
                                Expression.parse(
                                        any(
                                                List.of(
                                                        "true",
                                                        "default",
                                                        "channels > 2",
                                                        "forced"),
                                                random))));
    }

    private static List<Language> wish(Random random) {
        return random.nextBoolean() ? languages("ja", "de") : languages();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
