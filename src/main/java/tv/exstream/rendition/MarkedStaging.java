package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.GraphicSights;
import tv.exstream.overlay.Lettering;
import tv.exstream.overlay.MarkSights;
import tv.exstream.overlay.Marking;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Sequel;
import tv.exstream.playout.Airing;
import tv.exstream.time.FrameRate;

/// Chooses streams and puts watermarks and graphics over them. Where one is seen only now and then, only those stretches are another
/// rendition; the rest of the item is the one that other airings show, and may be a copy of its file. A live source is joined once for
/// all of an airing and shown as it comes, with nothing over it.
///
/// ```
///   airing      [ a ------------------------------------------ b )
///   seen                    |-fade--w--fade-|
///   parts       [ without   | with              | without      )     cut where encodes have key frames
/// ```
public final class MarkedStaging implements Staging {
    private final Treatments treatments;
    private final Marking marking;
    private final Lettering lettering;

    public MarkedStaging(Treatments treatments, Marking marking, Lettering lettering) {
        this.treatments = treatments;
        this.marking = marking;
        this.lettering = lettering;
    }

    /// As if nothing was known of what follows.
    @Override
    public List<Treated> of(Channel channel, Airing airing, MediaItem item) {
        return of(channel, airing, item, Sequel.unknown(airing));
    }

    @Override
    public List<Treated> of(Channel channel, Airing airing, MediaItem known, Sequel sequel) {
        MediaItem item = known.shownAt(airing.beginOfMedia());
        Treatment plain = treatments.of(channel, airing, item);
        List<Overlay> sights = item.isLive() ? List.of() : sights(channel, airing, item, sequel);
        RenditionRequest base =
                new RenditionRequest(
                        item,
                        channel.profileOf(item),
                        plain.under(always(sights), OptionalLong.empty()));
        boolean whole = sights.stream().allMatch(sight -> sight.visible().isEmpty());
        return whole
                ? List.of(new Treated(airing, base))
                : new Parts(channel, airing, base).of(sights);
    }

    private List<Overlay> sights(Channel channel, Airing airing, MediaItem item, Sequel sequel) {
        List<Overlay> sights = new ArrayList<>();
        sights.addAll(
                new MarkSights(channel, airing, item.file(), sequel)
                        .of(marking.of(channel, airing)));
        sights.addAll(
                new GraphicSights(channel, airing, item.title(), sequel)
                        .of(lettering.of(channel, airing, item)));
        return sights;
    }

    @Override
    public boolean looksAhead() {
        return marking.looksAhead() || lettering.looksAhead();
    }

    @Override
    public long version() {
        // All of them only grow, so that their sum is another one whenever one is.
        return marking.version() + treatments.version() + lettering.version();
    }

    private static List<Overlay> always(List<Overlay> sights) {
        return sights.stream().filter(overlay -> overlay.visible().isEmpty()).toList();
    }

    /// Cuts one airing.
    private static final class Parts {
        private final Channel channel;
        private final RenditionRequest base;
        private final FrameRate rate;
        private final AiringFrames frames;

        Parts(Channel channel, Airing airing, RenditionRequest base) {
            this.channel = channel;
            this.base = base;
            rate = channel.profile().video().rate();
            frames = new AiringFrames(channel, airing);
        }

        List<Treated> of(List<Overlay> sights) {
            List<Long> cuts = cuts(sights);
            List<List<Overlay>> seen = seen(sights, cuts);
            List<Treated> parts = new ArrayList<>();
            for (int n = 0; n < seen.size(); n++) {
                parts.add(part(cuts.get(n), cuts.get(n + 1), seen.get(n)));
            }
            return parts;
        }

        /// What is seen from each cut up to the next, in the order of the sights.
        private List<List<Overlay>> seen(List<Overlay> sights, List<Long> cuts) {
            List<List<Overlay>> seen =
                    cuts.stream().skip(1).<List<Overlay>>map(_ -> new ArrayList<>()).toList();
            for (Overlay sight : sights) {
                Optional<Overlay.Visible> visible = sight.visible();
                int from = visible.map(each -> part(cuts, gridBefore(each))).orElse(0);
                int to = visible.map(each -> part(cuts, gridAfter(each))).orElse(seen.size());
                seen.subList(from, to).forEach(part -> part.add(sight));
            }
            return seen;
        }

        /// Which part begins at a media frame where there is a cut, or is the nearest to one outside the airing; the number of parts for
        /// its end.
        private static int part(List<Long> cuts, long frame) {
            int found = Collections.binarySearch(cuts, frame);
            return found >= 0 ? found : Math.min(-found - 1, cuts.size() - 1);
        }

        /// Media frames at which something begins or ends to be seen, between those of the airing.
        private List<Long> cuts(List<Overlay> sights) {
            long first = frames.firstMedia();
            long end = frames.endMedia();
            TreeSet<Long> cuts = new TreeSet<>(List.of(first, end));
            for (Overlay sight : sights) {
                sight.visible()
                        .ifPresent(
                                visible -> {
                                    cuts.add(gridBefore(visible));
                                    cuts.add(gridAfter(visible));
                                });
            }
            return List.copyOf(cuts.subSet(first, true, end, true));
        }

        private Treated part(long from, long to, List<Overlay> seen) {
            boolean bounded = seen.stream().anyMatch(overlay -> overlay.visible().isPresent());
            RenditionRequest request =
                    bounded
                            ? new RenditionRequest(
                                    base.item(),
                                    channel.profile(),
                                    base.treatment().under(seen, OptionalLong.of(to)))
                            : base;
            return new Treated(frames.piece(from, to), request);
        }

        private long gridBefore(Overlay.Visible visible) {
            return Math.floorDiv(rate.frameAt(visible.from()), grid()) * grid();
        }

        private long gridAfter(Overlay.Visible visible) {
            return Math.ceilDiv(rate.frameAtOrAfter(visible.to()), grid()) * grid();
        }

        private long grid() {
            return channel.profile().video().gopFrames();
        }
    }
}
