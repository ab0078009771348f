package tv.exstream.web.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.library.Library;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanReport;
import tv.exstream.library.ScanState;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.VisibleChannels;

/// Counts what there is. Thread-safe.
///
/// Media and collections take a while to count, so that is done once for each version of them; all else is known, or one look at the
/// database.
public final class StockView {
    private static final String EXTRAS = "extra";

    private final Aired aired;
    private final Held held;
    private volatile Counted<Map<String, Integer>> media = new Counted<>(-1, Map.of());
    private volatile Counted<Integer> collections = new Counted<>(-1, 0);

    /// The channels, and what is known of them.
    ///
    /// @param states how those are doing that the caller may see
    record Aired(Channels channels, Playouts playouts, Supplier<ChannelStatesAnswer> states) {}

    /// What channels are made of.
    record Held(
            Holdings holdings,
            MediaGroupsView media,
            CollectionView collections,
            Parts parts,
            Scans scans) {}

    private record Counted<T>(long version, T count) {
        Counted<T> at(long present, Supplier<T> counting) {
            return present == version ? this : new Counted<>(present, counting.get());
        }
    }

    StockView(Aired aired, Held held) {
        this.aired = aired;
        this.held = held;
    }

    /// As it is now.
    public Stock now() {
        media = media.at(held.holdings().sources().items().version(), this::countMedia);
        collections =
                collections.at(held.holdings().collections().version(), held.collections()::own);
        return new Stock(channels(), media.count(), libraries(), collections.count(), parts());
    }

    private Map<String, Integer> parts() {
        return held.parts().counts().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().plural(), Map.Entry::getValue));
    }

    private Map<String, Integer> countMedia() {
        return held.media().counts("type", "").stream()
                .filter(kind -> !kind.value().equals(EXTRAS))
                .collect(
                        Collectors.toMap(
                                kind -> kind.value().replace(' ', '_'),
                                MediaGroupsView.Count::items));
    }

    private Stock.OfChannels channels() {
        List<Channel> all = VisibleChannels.of(aired.channels().all());
        Set<ChannelId> ruled = aired.playouts().horizons().keySet();
        return new Stock.OfChannels(
                all.size(),
                aired.states().get().dark(),
                (int) all.stream().map(Channel::id).filter(ruled::contains).count());
    }

    private Stock.OfLibraries libraries() {
        Set<String> names =
                held.scans().subjects().stream()
                        .map(Subject::name)
                        .filter(name -> !name.equals(Library.CARDS))
                        .collect(Collectors.toSet());
        return new Stock.OfLibraries(
                names.size(),
                (int)
                        held.scans().records().stream()
                                .filter(scan -> names.contains(scan.subject()))
                                .filter(StockView::isRefused)
                                .count());
    }

    private static boolean isRefused(ScanRecord scan) {
        return scan.state() == ScanState.BROKEN
                || scan.report().flatMap(ScanReport::refusal).isPresent();
    }
}
