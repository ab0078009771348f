package tv.exstream.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import tv.exstream.iptv.Archive;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideMatcher;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.ListedEntry.Labels;
import tv.exstream.iptv.Matching;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.source.SourceId;

/// How long it takes to find which channels of guides tell about the channels of a list.
final class GuideMatchBench {
    /// Words that many names have, as in real lists.
    private static final List<String> FIRST =
            List.of("Sky", "Canal", "Sport", "News", "Movie", "Kids", "Music", "Discovery");

    private static final List<String> SECOND =
            List.of("One", "Two", "Plus", "Extra", "Family", "Action", "World", "Classics");

    private static final List<String> QUALITIES = List.of("HD", "FHD", "ᴴᴰ", "SD", "4K");

    private GuideMatchBench() {}

    /// @param entries one in ten has the id of the guide, one in ten is in no guide
    static Section run(Lab lab, int entries, int channels) throws IOException {
        lab.say("lists: matching %,d channels with %,d of guides".formatted(entries, channels));
        List<ListedEntry> listed =
                IntStream.range(0, entries).mapToObj(n -> entry(n, channels)).toList();
        List<GuideChannel> guide =
                IntStream.range(0, channels).mapToObj(GuideMatchBench::channel).toList();
        long begun = lab.nanoTime().getAsLong();
        var matcher = new GuideMatcher(List.of(guide));
        long found =
                listed.stream()
                        .filter(entry -> matcher.match(entry) instanceof Matching.Matched)
                        .count();
        double seconds = lab.since(begun).toNanos() / 1e9;
        if (found < entries * 0.8) {
            throw new IOException("most must be matched: %d of %d".formatted(found, entries));
        }
        return Section.of(
                "matching %,d channels with %,d of guides".formatted(entries, channels),
                new Figure("whole", seconds, Unit.SECONDS).atMost(20));
    }

    private static ListedEntry entry(int n, int channels) {
        boolean unknown = n % 10 == 0;
        String name = unknown ? "Nowhere %dx".formatted(n) : name(n % channels);
        String id = n % 10 == 1 ? id(n % channels) : "";
        return new ListedEntry(
                new EntryKey("live/" + n),
                EntryKind.LIVE,
                "UK: %s %s".formatted(name, QUALITIES.get(n % QUALITIES.size())),
                new Labels("Group", "", "", id, 0),
                List.of(SourceAddress.parse("http://provider.example/live/u/p/%d.ts".formatted(n))),
                RequestHeaders.NONE,
                Archive.NONE);
    }

    private static GuideChannel channel(int n) {
        return new GuideChannel(
                new GuideChannel.Key(GuideId.of(new SourceId(1)), id(n)),
                List.of(name(n), Integer.toString(n)),
                "");
    }

    private static String id(int n) {
        return "station%d.uk".formatted(n);
    }

    private static String name(int n) {
        return "%s %s Station %d"
                .formatted(FIRST.get(n % FIRST.size()), SECOND.get(n / 8 % SECOND.size()), n);
    }
}
