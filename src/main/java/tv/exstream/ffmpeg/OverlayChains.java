package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Overlay.Visible;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Plate.Motion;
import tv.exstream.time.FrameRate;

/// Puts the overlays of an order over its picture. Without a usable font words are left out.
///
/// ```
///   [0:1] fit ... [under0]   movie, scale, opacity, fade [mark0]   [under0][mark0] overlay [under1]  ...  [v]
/// ```
final class OverlayChains {
    private final List<Overlay> overlays;
    private final FrameRate rate;
    private final Desk desk;
    private final Duration zero;

    /// What overlays are made of.
    ///
    /// @param pictures the folder with the pictures' files
    /// @param font empty where no words can be drawn
    record Desk(Path pictures, Optional<Path> font) {
        static Desk of(Path pictures, Capabilities capabilities) {
            return new Desk(pictures, capabilities.font().filter(_ -> capabilities.drawsText()));
        }
    }

    /// @param zero the media time of the first picture that is counted
    OverlayChains(List<Overlay> overlays, FrameRate rate, Duration zero, Desk desk) {
        this.overlays =
                overlays.stream()
                        .filter(
                                overlay ->
                                        desk.font().isPresent()
                                                || overlay.content() instanceof Overlay.Picture)
                        .toList();
        this.rate = rate;
        this.zero = zero;
        this.desk = desk;
    }

    /// The same chains with the overlays after the one that gives the picture.
    List<Chain> over(List<Chain> chains) {
        if (overlays.isEmpty()) {
            return chains;
        }
        List<Chain> all = new ArrayList<>(PictureLabel.renamed(chains, under(0)));
        for (int n = 0; n < overlays.size(); n++) {
            String mark = name(n);
            all.add(new Chain(List.of(), mark(overlays.get(n), mark), List.of(mark)));
            all.add(
                    new Chain(
                            List.of(under(n), mark),
                            List.of(laid(overlays.get(n))),
                            List.of(under(n + 1))));
        }
        return List.copyOf(all);
    }

    /// Files for the working folder.
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int n = 0; n < overlays.size(); n++) {
            if (overlays.get(n).content() instanceof Plate plate) {
                texts.putAll(plate(overlays.get(n), plate, name(n)).texts());
            }
        }
        return texts;
    }

    private static String name(int number) {
        return "mark" + number;
    }

    private String under(int number) {
        return number == overlays.size() ? PictureLabel.PICTURE : "under" + number;
    }

    private List<Filter> mark(Overlay overlay, String name) {
        List<Filter> filters =
                switch (overlay.content()) {
                    case Overlay.Picture picture -> picture(picture, overlay.opacity());
                    case Plate plate -> new ArrayList<>(plate(overlay, plate, name).filters(rate));
                };
        overlay.visible()
                .filter(visible -> visible.fade().isPositive() && !slides(overlay))
                .ifPresent(visible -> filters.addAll(fades(visible)));
        return filters;
    }

    private List<Filter> picture(Overlay.Picture picture, int opacity) {
        boolean moving = picture.file().endsWith(".gif");
        List<Filter> filters = new ArrayList<>();
        filters.add(new OverlayFilter.Source(desk.pictures().resolve(picture.file()), moving));
        if (picture.width() > 0) {
            filters.add(new OverlayFilter.Width(picture.width()));
        }
        filters.add(new OverlayFilter.Opacity(opacity));
        if (!moving) {
            filters.add(new OverlayFilter.Still(rate));
        }
        return filters;
    }

    private PlateChain plate(Overlay overlay, Plate plate, String name) {
        var pen = new PlateChain.Pen(desk.font().orElseThrow(), name);
        return new PlateChain(overlay.area(), plate, zero, pen);
    }

    /// What lies in the middle has no edge to come from.
    private static boolean slides(Overlay overlay) {
        return overlay.content() instanceof Plate plate
                && plate.motion() == Motion.SLIDE
                && OverlayFilter.Edge.of(overlay.area().position(), plate.shape()).isPresent();
    }

    /// What began before the first picture that is counted is over before the first that is kept: a run-up is as long as a fade.
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
        Optional<OverlayFilter.Stretch> seen =
                overlay.visible()
                        .map(
                                visible ->
                                        new OverlayFilter.Stretch(
                                                visible.from().minus(zero),
                                                visible.to().minus(zero)));
        Optional<OverlayFilter.Slide> slide =
                overlay.visible()
                        .filter(_ -> slides(overlay))
                        .flatMap(visible -> slide(overlay, visible.fade()));
        return new OverlayFilter.Over(overlay.area(), seen, slide);
    }

    private static Optional<OverlayFilter.Slide> slide(Overlay overlay, Duration length) {
        return overlay.content() instanceof Plate plate
                ? OverlayFilter.Edge.of(overlay.area().position(), plate.shape())
                        .map(edge -> new OverlayFilter.Slide(edge, length))
                : Optional.empty();
    }
}
