package tv.exstream.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// The house formats of a channel, and which of them is meant. Immutable.
///
/// Players change between them in the middle of a programme. So they have the same frames with key frames at the same places, coded and
/// heard alike: what differs is size, quality and bit rates. Where there are several, nothing is copied, because files have their key
/// frames where they like.
///
/// @param main the one that everything has which does not ask for another, and in which live sources are received
/// @param alternatives to it, 0..[#MOST_ALTERNATIVES]; no name twice
/// @param shown the alternative that is meant; empty for the main one
public record Formats(Profile main, List<Alternative> alternatives, Optional<Alternative> shown) {
    /// What the main one is called where one is asked for.
    public static final String MAIN = "main";

    /// Arbitrary: with the main one four, which reach from a telephone to a large screen.
    public static final int MOST_ALTERNATIVES = 3;

    public Formats {
        alternatives = List.copyOf(alternatives);
        defect(main, alternatives)
                .ifPresent(
                        why -> {
                            throw new UnacceptableException(why);
                        });
        if (shown.isPresent() && !alternatives.contains(shown.get())) {
            throw new IllegalArgumentException(
                    "shown must be one of %s: %s".formatted(alternatives, shown.get()));
        }
    }

    public Formats(Profile main, List<Alternative> alternatives) {
        this(main, alternatives, Optional.empty());
    }

    /// A single one.
    public static Formats of(Profile main) {
        return new Formats(main, List.of());
    }

    /// Those that a person wants.
    ///
    /// @throws ProblemException INVALID_VALUE with the place, when they do not fit together
    public static Formats chosen(Profile main, List<Alternative> alternatives) {
        defect(main, alternatives)
                .ifPresent(
                        why -> {
                            throw new ProblemException(Problem.INVALID_VALUE, why);
                        });
        return new Formats(main, alternatives);
    }

    /// The one that is meant.
    public Profile profile() {
        Profile meant = shown.map(Alternative::profile).orElse(main);
        return alternatives.isEmpty() ? meant : meant.encoded();
    }

    /// The same with each of them meant, the main one first.
    Stream<Formats> each() {
        Formats usual = new Formats(main, alternatives);
        return Stream.concat(Stream.of(usual), alternatives.stream().map(usual::showing));
    }

    private Formats showing(Alternative alternative) {
        return new Formats(main, alternatives, Optional.of(alternative));
    }

    /// The name of the one that is meant.
    public String name() {
        return shown.map(Alternative::name).orElse(MAIN);
    }

    /// Why they cannot be formats of one channel.
    private static Optional<Remark> defect(Profile main, List<Alternative> alternatives) {
        if (alternatives.size() > MOST_ALTERNATIVES) {
            return Optional.of(
                    Remark.of(
                            Demand.VALUE_WRONG,
                            "alternatives",
                            Wanted.atMost(MOST_ALTERNATIVES),
                            alternatives.size()));
        }
        Set<String> names = new HashSet<>();
        return IntStream.range(0, alternatives.size())
                .mapToObj(place -> defect(main, alternatives.get(place), place, names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Remark> defect(
            Profile main, Alternative other, int place, Set<String> names) {
        String path = "alternatives[%d]".formatted(place);
        if (!names.add(other.name())) {
            return Optional.of(
                    Remark.of(
                            Demand.VALUE_WRONG,
                            path + ".name",
                            Wanted.plain(Demand.ANOTHER_ONE),
                            other.name()));
        }
        return Stream.concat(
                        pictures(main.video(), other.profile().video()),
                        sound(main, other.profile()))
                .filter(Same::differs)
                .findFirst()
                .map(same -> same.at(path + ".profile."));
    }

    private static Stream<Same> pictures(VideoFormat main, VideoFormat other) {
        return Stream.of(
                new Same("video.rate", main.rate(), other.rate()),
                new Same("video.coding.codec", main.coding().codec(), other.coding().codec()),
                new Same(
                        "video.coding.bitDepth",
                        main.coding().bitDepth(),
                        other.coding().bitDepth()));
    }

    private static Stream<Same> sound(Profile main, Profile other) {
        AudioFormat heard = main.audio();
        return Stream.of(
                new Same("audio.codec", heard.codec(), other.audio().codec()),
                new Same("audio.sampleRate", heard.sampleRate(), other.audio().sampleRate()),
                new Same("audio.channels", heard.channels(), other.audio().channels()),
                new Same("tracks", main.tracks(), other.tracks()));
    }

    /// What is to be the same in all of them.
    private record Same(String path, Object main, Object other) {
        boolean differs() {
            return !Objects.equals(main, other);
        }

        /// The words have no apostrophe of their own, which messages do not bear.
        Remark at(String place) {
            return Remark.of(
                    Demand.PROFILE_DIFFERS, place + path, main.toString(), "'", other.toString());
        }
    }
}
