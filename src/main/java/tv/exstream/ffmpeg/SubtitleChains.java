package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.Materials.SubtitleIndex;
import tv.exstream.ffmpeg.Materials.SubtitleText;
import tv.exstream.ffmpeg.Materials.Subtitles;
import tv.exstream.media.SubtitleStream;

/// Draws the subtitle of an order into its picture.
///
/// ```
///   text       [0:0] fit ... subtitles [v]
///   pictures   [0:0] fit ... [plain]   [0:3] setpts, scale [written]   [plain][written] overlay [v]
/// ```
final class SubtitleChains {
    static final String FILE = "subtitles.ass";

    private final FillOrder order;
    private final Capabilities capabilities;

    /// The time of the file at which the first picture is counted.
    private final Duration zero;

    /// The time of the file at which reading it begins.
    private final Duration seek;

    SubtitleChains(FillOrder order, Duration zero, Duration seek, Capabilities capabilities) {
        this.order = order;
        this.zero = zero;
        this.seek = seek;
        this.capabilities = capabilities;
    }

    /// The same chains with the subtitle after the one that gives the picture.
    ///
    /// @param read what was read of it, where it is text or in a file of its own
    List<Chain> over(List<Chain> chains, Optional<Subtitles> read) {
        Optional<SubtitleStream> stream = order.drawnSubtitle();
        if (stream.isEmpty()) {
            return chains;
        }
        if (read.isEmpty()) {
            boolean isInFile = stream.get().beside().isEmpty();
            boolean isPicture = stream.get().form() == SubtitleStream.Form.IMAGE;
            return isInFile && isPicture ? laid(chains, stream.get(), zero.minus(seek)) : chains;
        }
        return switch (read.get()) {
            case SubtitleText words ->
                    capabilities.hasFilter("subtitles") ? written(chains, words) : chains;
            case SubtitleIndex _ -> laid(chains, stream.get(), Duration.ZERO);
        };
    }

    private List<Chain> written(List<Chain> chains, SubtitleText text) {
        Duration ahead = zero.minus(text.zero());
        var words =
                new SubtitleFilter.Words(
                        FILE, ahead, capabilities.font().flatMap(SubtitleChains::folder));
        return chains.stream()
                .map(chain -> PictureLabel.isPicture(chain) ? then(chain, words) : chain)
                .toList();
    }

    private static Optional<Path> folder(Path font) {
        return Optional.ofNullable(font.getParent());
    }

    private static Chain then(Chain chain, Filter filter) {
        List<Filter> filters = new ArrayList<>(chain.filters());
        filters.add(filter);
        return new Chain(chain.from(), filters, chain.to());
    }

    /// @param first when the first picture is, by the times of the subtitle as it is read
    private List<Chain> laid(List<Chain> chains, SubtitleStream stream, Duration first) {
        List<Chain> all = new ArrayList<>(PictureLabel.renamed(chains, "plain"));
        all.add(
                new Chain(
                        List.of(SubtitleInput.label(order.item().file(), stream)),
                        List.of(new SubtitleFilter.Sized(order.profile().video(), first)),
                        List.of("written")));
        all.add(
                new Chain(
                        List.of("plain", "written"),
                        List.of(new SubtitleFilter.Laid()),
                        List.of(PictureLabel.PICTURE)));
        return List.copyOf(all);
    }
}
