package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.time.FrameRate;

/// Puts the overlays of an order over its picture.
///
/// ```
///   [0:1] fit ... [under0]   movie, scale, opacity, fade [mark0]   [under0][mark0] overlay [under1]  ...  [v]
/// ```
final class OverlayChains {
    private final List<Overlay> overlays;
    private final FrameRate rate;
    private final Path pictures;
    private final Duration zero;

    /// @param zero the media time of the first picture that is counted
    /// @param pictures the folder with the pictures' files
    OverlayChains(List<Overlay> overlays, FrameRate rate, Duration zero, Path pictures) {
        this.overlays = List.copyOf(overlays);
        this.rate = rate;
        this.zero = zero;
        this.pictures = pictures;
    }

    /// The same chains with the overlays after the one that gives the picture.
    List<Chain> over(List<Chain> chains) {
        if (overlays.isEmpty()) {
            return chains;
        }
        List<Chain> all = new ArrayList<>(PictureLabel.renamed(chains, under(0)));
        for (int n = 0; n < overlays.size(); n++) {
            String mark = "mark" + n;
            all.add(new Chain(List.of(), mark(overlays.get(n)), List.of(mark)));
            all.add(
                    new Chain(
                            List.of(under(n), mark),
                            List.of(laid(overlays.get(n))),
                            List.of(under(n + 1))));
        }
        return List.copyOf(all);
    }

    private String under(int number) {
        return number == overlays.size() ? PictureLabel.PICTURE : "under" + number;
    }

    private List<Filter> mark(Overlay overlay) {
        boolean moving = overlay.picture().endsWith(".gif");
        List<Filter> filters = new ArrayList<>();
        filters.add(new OverlayFilter.Source(pictures.resolve(overlay.picture()), moving));
        if (overlay.width() > 0) {
            filters.add(new OverlayFilter.Width(overlay.width()));
        }
        filters.add(new OverlayFilter.Opacity(overlay.opacity()));
        if (!moving) {
            filters.add(new OverlayFilter.Still(rate));
        }
        overlay.visible()
                .filter(visible -> visible.fade().isPositive())
                .ifPresent(visible -> filters.addAll(fades(visible)));
        return filters;
    }

    /// A run that begins after the mark has appeared shows it at once.
    private List<Filter> fades(Visible visible) {
        List<Filter> fades = new ArrayList<>();
        Duration appears = visible.from().minus(zero);
        if (!appears.isNegative()) {
            fades.add(new OverlayFilter.Fade(true, appears, visible.fade()));
        }
        Duration disappears = visible.to().minus(zero).minus(visible.fade());
        if (!disappears.isNegative()) {
            fades.add(new OverlayFilter.Fade(false, disappears, visible.fade()));
        }
        return fades;
    }

    private Filter laid(Overlay overlay) {
        return new OverlayFilter.Over(
                overlay.area(),
                overlay.visible()
                        .map(
                                visible ->
                                        new OverlayFilter.Stretch(
                                                visible.from().minus(zero),
                                                visible.to().minus(zero))));
    }
}
