package tv.exstream.prepare;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tv.exstream.media.MediaItem;
import tv.exstream.mpegts.TsChecker;

/// Many random pairs of items, each joined in a random way, and the worst that came of it. [#run] is called once, and everything else after it.
///
/// A viewer of a cut may see a picture for two frames more, because pictures that refer to others behind the cut are lost, and a
/// programme may begin up to two frames late, see [tv.exstream.rendition.PieceFinder]; its sound then does, too.
final class RandomJoins {
    private static final int PAIRS = 200;
    private static final long FRAME = 3_600;

    /// Of AAC at 48,000 Hz.
    private static final long SOUND = 1_920;

    /// A picture may be held so many frames too long.
    private static final int HELD = 3;

    /// A pair of so many is one of steady pictures and tones, in which silence and black can be told.
    private static final int STEADY = 4;

    private final Workbench bench;
    private final List<MediaItem> all;
    private final List<MediaItem> steady;
    private final List<String> faults = new ArrayList<>();
    private final Map<RandomBroadcast.Join, Worst> worst =
            new EnumMap<>(RandomBroadcast.Join.class);

    /// So many streams of some MB wait at most until they are looked at.
    private static final int WAITING = 2;

    /// In 90 kHz ticks.
    private record Worst(int pairs, long clock, long held, long silence, long skew) {
        static final Worst NOTHING = new Worst(0, 0, 0, 0, 0);

        Worst and(Worst other) {
            return new Worst(
                    pairs + other.pairs,
                    Math.max(clock, other.clock),
                    Math.max(held, other.held),
                    Math.max(silence, other.silence),
                    Math.max(skew, other.skew));
        }
    }

    /// @param all to be joined
    /// @param steady those of them with a bright picture and a tone all the time
    RandomJoins(Workbench bench, List<MediaItem> all, List<MediaItem> steady) {
        this.bench = bench;
        this.all = all;
        this.steady = steady;
    }

    /// Makes one join after another, each with what those before have left in the store, and looks at one while it makes the next.
    void run() throws InterruptedException, ExecutionException {
        try (ExecutorService looking = Executors.newSingleThreadExecutor()) {
            Queue<Future<List<String>>> found = new ArrayDeque<>();
            for (int seed = 0; seed < PAIRS; seed++) {
                if (found.size() == WAITING) {
                    faults.addAll(found.remove().get());
                }
                Callable<List<String>> look = made(seed);
                found.add(looking.submit(look));
            }
            for (Future<List<String>> each : found) {
                faults.addAll(each.get());
            }
        }
    }

    /// Makes a join. Answers what looks at it.
    private Callable<List<String>> made(int seed) throws InterruptedException {
        Random random = new Random(seed);
        boolean even = seed % STEADY == 0;
        List<MediaItem> from = even ? steady : all;
        MediaItem one = from.get(random.nextInt(from.size()));
        MediaItem other = from.get(random.nextInt(from.size()));
        var broadcast = new RandomBroadcast(bench, RealFills.PROFILE, seed);
        byte[] stream = broadcast.play(one, other);
        boolean whole = !isBroken(one) && !isBroken(other);
        String pair =
                "seed %d, %s of %s and %s: "
                        .formatted(
                                seed,
                                broadcast.join(),
                                one.file().path().getFileName(),
                                other.file().path().getFileName());
        return () -> {
            List<String> wrong = wrong(broadcast, stream);
            require(!whole || broadcast.unexpectedSlates() <= 0, "slates", wrong);
            if (even && broadcast.join() != RandomBroadcast.Join.SLATE) {
                wrong.addAll(detected(stream));
            }
            return wrong.stream().map(pair::concat).toList();
        };
    }

    /// Where a file was cut off its last picture is held; nobody can begin in the middle of that.
    private static boolean isBroken(MediaItem item) {
        return item.file().path().toString().contains("broken");
    }

    private List<String> wrong(RandomBroadcast broadcast, byte[] stream) {
        TsChecker checker = TsChecker.check(stream);
        var meter = StreamMeter.of(stream, FRAME);
        long held = meter.longestWithoutPicture();
        long silence = meter.longestWithoutSound();
        long skew = meter.skew(broadcast.end90k());
        worst.merge(
                broadcast.join(),
                new Worst(1, checker.longestClockGap(), held, silence, skew),
                Worst::and);
        List<String> wrong = new ArrayList<>(checker.complaints());
        require(checker.service().equals(RandomBroadcast.CHANNEL), "another service", wrong);
        require(held <= HELD * FRAME, "a picture is held for " + held, wrong);
        require(silence <= FRAME, "no sound for " + silence, wrong);
        require(skew <= FRAME, "sound and picture are apart by " + skew, wrong);
        return wrong;
    }

    private static void require(boolean holds, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    /// Black of a frame and more, and longer silence than a frame.
    private List<String> detected(byte[] stream) throws IOException, InterruptedException {
        String silence = String.format(Locale.ROOT, "%.3f", (FRAME + SOUND) / 90_000.0);
        List<String> detection =
                List.of(
                        "-af",
                        "silencedetect=n=-50dB:d=" + silence,
                        "-vf",
                        "blackdetect=d=0.04:pic_th=0.98");
        return bench.said(stream, detection).stream()
                .filter(line -> line.matches(".*(silence_end|black_start).*"))
                .toList();
    }

    List<String> faults() {
        return faults;
    }

    /// A table of the worst.
    String text() {
        StringBuilder text = new StringBuilder("join pairs clock held silence skew (ms)\n");
        worst.forEach((join, each) -> text.append(row(join.name(), each)));
        Worst any = worst.values().stream().reduce(Worst.NOTHING, Worst::and);
        return text.append(row("all", any)).toString();
    }

    private static String row(String name, Worst each) {
        return String.format(
                Locale.ROOT,
                "%s %d %.1f %.1f %.1f %.1f%n",
                name,
                each.pairs(),
                each.clock() / 90.0,
                each.held() / 90.0,
                each.silence() / 90.0,
                each.skew() / 90.0);
    }
}
