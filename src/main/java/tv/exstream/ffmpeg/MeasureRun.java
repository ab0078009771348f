package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Quantity;
import tv.exstream.media.Stretch;
import tv.exstream.media.VideoStream;

/// The one ffmpeg run that measures a file. It writes nothing but its progress, to standard output, by which a hung run is noticed;
/// what it finds it says among its messages ([MeasureReport]).
///
/// ```
///   sound    [ every stream, whole ----------------------------- ]    loudness; silence in the first
///   picture  [ whole, for breaks ------------------------------- ]    black
///                [--]   [--]   [--]   [--]   [--]   [--]              bars and fields: some places of a long file are like the others
/// ```
///
/// The picture is decoded once: whole, when breaks are looked for, and the places are taken from that; else only those places.
///
/// @param wanted at least one
public record MeasureRun(MediaFile file, Set<Quantity> wanted) {
    /// Each shows another scene; arbitrary.
    private static final int PLACES = 8;

    /// Whether frames are made of fields shows within a hundred of them, where something moves.
    private static final Duration PLACE = Duration.ofSeconds(4);

    /// Shorter files are looked at whole.
    private static final Duration SHORT = PLACE.multipliedBy(PLACES * 2);

    /// Bars do not move.
    private static final int BARS_IN_ONE_OF = 12;

    private static final List<String> HEAD =
            List.of(
                    "-hide_banner",
                    "-nostdin",
                    "-nostats",
                    "-loglevel",
                    "info",
                    "-progress",
                    "pipe:1",
                    "-stats_period",
                    "1",
                    "-filter_complex_threads",
                    "1");

    public MeasureRun {
        wanted = Set.copyOf(wanted);
    }

    /// Whether there is anything in the file that can be measured.
    public boolean isOfUse() {
        return !sounds().isEmpty() || isPictureWhole() || isPictureSampled();
    }

    /// Whether it should come to the end of the file; sound alone may be shorter.
    public boolean isWhole() {
        return isPictureWhole();
    }

    /// Everything after the name of the program.
    public List<String> args() {
        List<String> args = new ArrayList<>(HEAD);
        List<Chain> chains = new ArrayList<>();
        if (isPictureWhole()) {
            args.addAll(input(List.of()));
            chains.addAll(wholePicture());
        }
        int ofSound = isPictureWhole() && file.isSoundApart() ? 1 : 0;
        if (!sounds().isEmpty()) {
            boolean isRead = isPictureWhole() && !file.isSoundApart();
            args.addAll(isRead ? List.of() : soundInput());
            sounds().forEach(stream -> chains.add(sound(ofSound, stream)));
        }
        if (isPictureSampled()) {
            int first = sounds().isEmpty() ? 0 : 1;
            List<Stretch> places = places(file.duration());
            for (int n = 0; n < places.size(); n++) {
                args.addAll(input(place(places.get(n))));
                chains.add(place(first + n));
            }
        }
        args.addAll(new FilterGraph(chains).args());
        chains.stream()
                .flatMap(chain -> chain.to().stream())
                .filter(MeasureRun::isLast)
                .forEach(
                        label ->
                                args.addAll(List.of("-map", "[" + label + "]", "-f", "null", "-")));
        return List.copyOf(args);
    }

    private List<String> input(List<String> options) {
        List<String> args = new ArrayList<>(List.of("-threads", "1"));
        args.addAll(options);
        args.addAll(new InputFile(file.path()).args());
        return args;
    }

    private List<String> soundInput() {
        List<String> args = new ArrayList<>(List.of("-threads", "1", "-vn"));
        args.addAll(InputFile.ofSound(file).args());
        return args;
    }

    private static List<String> place(Stretch place) {
        return List.of(
                "-an",
                "-ss",
                Timestamps.seconds(place.start()),
                "-t",
                Timestamps.seconds(place.length()));
    }

    /// Breaks are looked for in the picture only where there is one: what has none is never black.
    private boolean isPictureWhole() {
        return wanted.contains(Quantity.BREAKS) && file.picture().isPresent();
    }

    private boolean isPictureSampled() {
        return wanted.contains(Quantity.PICTURE) && !isPictureWhole() && file.picture().isPresent();
    }

    private List<AudioStream> sounds() {
        if (wanted.contains(Quantity.LOUDNESS)) {
            return file.audio();
        }
        return isPictureWhole() ? file.audio().stream().limit(1).toList() : List.of();
    }

    private List<Chain> wholePicture() {
        List<String> picture = List.of("0:" + file.picture().orElseThrow().index());
        Chain black = new Chain(picture, List.of(new MeasureFilter.Black()), List.of("black"));
        if (!wanted.contains(Quantity.PICTURE)) {
            return List.of(black);
        }
        List<Filter> filters = new ArrayList<>();
        filters.add(new MeasureFilter.Within(places(file.duration())));
        filters.addAll(look());
        return List.of(
                new Chain(picture, List.of(new MeasureFilter.Twice()), List.of("_all", "_some")),
                new Chain(List.of("_all"), black.filters(), black.to()),
                new Chain(List.of("_some"), filters, List.of("look")));
    }

    private Chain place(int input) {
        VideoStream picture = file.picture().orElseThrow();
        return new Chain(List.of(input + ":" + picture.index()), look(), List.of("look" + input));
    }

    private static List<Filter> look() {
        return List.of(
                new MeasureFilter.Fields(),
                new MeasureFilter.OneOf(BARS_IN_ONE_OF),
                new MeasureFilter.Edges());
    }

    private Chain sound(int input, AudioStream stream) {
        List<Filter> filters = new ArrayList<>();
        if (isPictureWhole() && stream.equals(file.audio().getFirst())) {
            filters.add(new MeasureFilter.Silence());
        }
        if (wanted.contains(Quantity.LOUDNESS)) {
            filters.add(new MeasureFilter.Loudness(stream.index()));
        }
        return new Chain(
                List.of(input + ":" + InputFile.stream(stream)),
                filters,
                List.of("sound" + stream.index()));
    }

    /// What begins with an underscore goes into another chain.
    private static boolean isLast(String label) {
        return !label.startsWith("_");
    }

    /// In order of time, apart from each other.
    static List<Stretch> places(Duration length) {
        if (length.compareTo(SHORT) <= 0) {
            return List.of(new Stretch(Duration.ZERO, length));
        }
        return IntStream.range(0, PLACES)
                .mapToObj(n -> length.multipliedBy(2L * n + 1).dividedBy(2L * PLACES))
                .map(middle -> new Stretch(middle, middle.plus(PLACE)))
                .toList();
    }
}
